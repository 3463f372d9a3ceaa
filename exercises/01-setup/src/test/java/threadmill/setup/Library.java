package threadmill.setup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A library in one version. */
record Library(String group, String artifact, String version) {

  private static final List<String> GROUPS =
      List.of("org.sample", "org.sample.io", "com.shop-online", "net.three", "dev.tools.web");

  private static final List<String> ARTIFACTS =
      List.of("text", "text-tools", "text-2-html", "http-client", "json", "math-core", "a");

  private static final List<String> VERSIONS =
      List.of("1.0", "1.0.1", "2.0-rc-1", "10.2", "3.1.4-beta", "0.9", "2026.11");

  /** Different ones, in any order. */
  static List<Library> draw(Random random, int count) {
    List<String> artifacts = new ArrayList<>(ARTIFACTS);
    Collections.shuffle(artifacts, random);
    List<Library> libraries = new ArrayList<>();
    for (String artifact : artifacts.subList(0, count)) {
      libraries.add(new Library(one(GROUPS, random), artifact, version(random)));
    }
    return libraries;
  }

  private static String version(Random random) {
    return one(VERSIONS, random) + "." + random.nextInt(1_000);
  }

  private static String one(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  Library in(String other) {
    return new Library(group, artifact, other);
  }

  String line() {
    return group + ":" + artifact + ":" + version;
  }

  String fileName() {
    return artifact + "-" + version + ".jar";
  }

  /** Where it lies in a repository. */
  String place() {
    return group.replace('.', '/') + "/" + artifact + "/" + version + "/" + fileName();
  }

  static List<String> lines(List<Library> libraries) {
    return libraries.stream().map(Library::line).toList();
  }

  static List<String> sortedLines(List<Library> libraries) {
    return libraries.stream().map(Library::line).sorted().toList();
  }
}
