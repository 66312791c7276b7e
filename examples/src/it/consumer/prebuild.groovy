// Nothing of an earlier build may serve this one.
new File(localRepositoryPath, 'org/moyal').deleteDir()
return true
