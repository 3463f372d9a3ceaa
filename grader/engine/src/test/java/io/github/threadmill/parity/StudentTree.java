package io.github.threadmill.parity;

import io.github.threadmill.kit.ExerciseHome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a student has, copied: the exercises and what their build needs of the kit. Each submission
 * becomes a module of its own, so that one build runs them all.
 */
final class StudentTree {

  private static final List<String> NEEDED =
      List.of(
          "pom.xml",
          ".mvn",
          "grader/pom.xml",
          "grader/api",
          "grader/checks",
          "wiremock",
          "exercises/pom.xml",
          "exercises/.mvn");

  private final Path root;
  private final List<String> modules = new ArrayList<>();

  private StudentTree(Path root) {
    this.root = root;
  }

  static StudentTree copy(Path home, Path root) throws IOException {
    for (String needed : NEEDED) {
      copyAll(home.resolve(needed), root.resolve(needed));
    }
    return new StudentTree(root);
  }

  /** Adds a module: the pristine exercise with a submission's sources copied over it by hand. */
  String add(ExerciseHome home, String name, Path submission) throws IOException {
    String module = home.exercise().id() + "--" + name;
    Path folder = root.resolve("exercises").resolve(module);
    copyAll(home.folder(), folder);
    deleteAll(folder.resolve("target"));
    if (!submission.equals(home.folder())) {
      copyAll(submission.resolve("src/main/java"), folder.resolve("src/main/java"));
    }
    Path pom = folder.resolve("pom.xml");
    Files.writeString(
        pom,
        Files.readString(pom)
            .replace(
                "<artifactId>" + home.exercise().id() + "</artifactId>",
                "<artifactId>" + module + "</artifactId>"));
    modules.add(module);
    return module;
  }

  /**
   * Runs {@code mvn test} as a student does, but for several modules at a time: much of what they
   * do is wait.
   *
   * @return the verdicts by module, then by check id
   */
  Map<String, Map<String, String>> test(String maven, Path log)
      throws IOException, InterruptedException {
    Path pom = root.resolve("exercises/pom.xml");
    String all = Files.readString(pom).replaceAll("(?m)^ *<module>\\d\\d-.*</module>\\R", "");
    StringBuilder own = new StringBuilder();
    modules.forEach(module -> own.append("    <module>").append(module).append("</module>\n"));
    Files.writeString(pom, all.replace("  </modules>", own + "  </modules>"));
    Process process =
        new ProcessBuilder(maven, "-o", "-T", "2C", "test")
            .directory(root.resolve("exercises").toFile())
            .redirectErrorStream(true)
            .start();
    try (InputStream out = process.getInputStream()) {
      Files.copy(out, log, StandardCopyOption.REPLACE_EXISTING);
    }
    process.waitFor();
    Map<String, Map<String, String>> verdicts = new LinkedHashMap<>();
    for (String module : modules) {
      verdicts.put(module, read(root.resolve("exercises").resolve(module)));
    }
    return verdicts;
  }

  /** No table means that the module's tests never ran: it does not compile. */
  private static Map<String, String> read(Path module) throws IOException {
    Path table = module.resolve("target/threadmill-checks.tsv");
    Map<String, String> verdicts = new LinkedHashMap<>();
    if (Files.exists(table)) {
      for (String line : Files.readAllLines(table)) {
        String[] columns = line.split("\t", -1);
        verdicts.put(columns[0], columns[1]);
      }
    }
    return verdicts;
  }

  private static void copyAll(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          private static final Set<String> LEFT_OUT =
              Set.of("surefire-reports", "site", "spotless-index");

          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return LEFT_OUT.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(
                file,
                copy,
                StandardCopyOption.COPY_ATTRIBUTES,
                StandardCopyOption.REPLACE_EXISTING);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void deleteAll(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
