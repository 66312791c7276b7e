import java.util.jar.JarFile

// The complete set of every published artifact, and nothing else.
def group = new File(consumerRepository, 'org/moyal')
def expected = [
    'moyal-parent': ['.pom', '-cyclonedx.json', '-cyclonedx.xml'],
    'moyal-bom': ['.pom'],
]
['core', 'simd', 'wigner', 'semiclassical', 'plot'].each { module ->
    expected["moyal-$module" as String] =
        ['.pom', '.jar', '-sources.jar', '-javadoc.jar', '-cyclonedx.json', '-cyclonedx.xml']
}

def found = group.listFiles().findAll { it.directory }*.name as Set
assert found == expected.keySet()
expected.each { artifact, endings ->
    def folder = new File(group, "$artifact/$moyalVersion")
    endings.each { assert new File(folder, "$artifact-$moyalVersion$it").length() > 0 }
}

['core', 'simd', 'wigner', 'semiclassical', 'plot'].each { module ->
    def jar = new JarFile(new File(group, "moyal-$module/$moyalVersion/moyal-$module-${moyalVersion}.jar"))
    jar.withCloseable {
        assert it.manifest.mainAttributes.getValue('Automatic-Module-Name') == "org.moyal.$module"
        assert it.getEntry('META-INF/LICENSE') != null
        assert it.getEntry('META-INF/NOTICE') != null
    }
}

// What the consumer used came from there.
assert new File(localRepositoryPath, "org/moyal/moyal-wigner/$moyalVersion/_remote.repositories").text.contains('.jar>moyal=')

// The picture that the consumer drew.
assert new File(basedir, 'target/w.png').length() > 0
return true
