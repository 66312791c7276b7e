// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The usual imports of the shell reach every public type by its simple name. */
class ImportsTest {

    @Test
    void everyPackageIsImported() throws IOException {
        Set<String> packages =
                publicTypes().stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));

        assertThat(imports())
                .containsAll(packages.stream().map(name -> name + ".*").toList());
    }

    @Test
    void noSimpleNameIsAmbiguous() throws IOException {
        List<String> imports = imports();
        Map<String, Set<String>> meanings = new TreeMap<>();
        for (JavaClass type : publicTypes()) {
            Set<String> of = meanings.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>());
            of.add(type.getName());
            for (String name : imports) {
                if (name.startsWith("java.") && name.endsWith("*")) {
                    String other = name.substring(0, name.length() - 1) + type.getSimpleName();
                    if (isType(other)) {
                        of.add(other);
                    }
                }
            }
        }
        // A name that is imported by itself means that one type.
        meanings.values().removeIf(of -> of.size() == 1 || of.stream().anyMatch(imports::contains));

        assertThat(meanings).isEmpty();
    }

    private static boolean isType(String name) {
        try {
            Class.forName(name, false, ImportsTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException none) {
            return false;
        }
    }

    private static List<JavaClass> publicTypes() {
        List<JavaClass> types = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(
                                "org.moyal.core", "org.moyal.wigner", "org.moyal.semiclassical", "org.moyal.plot")
                        .stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> !type.getPackageName().contains(".internal"))
                        .toList();
        assertThat(types).isNotEmpty();
        return types;
    }

    private static List<String> imports() throws IOException {
        try (InputStream text = Session.class.getResourceAsStream("imports.jsh")) {
            assertThat(text).isNotNull();
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceAll("import |;", ""))
                    .toList();
        }
    }
}
