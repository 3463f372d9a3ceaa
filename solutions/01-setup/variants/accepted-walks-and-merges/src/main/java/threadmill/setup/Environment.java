package threadmill.setup;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Lines of text, loops, and two sorted lists that are merged. */
public final class Environment {

  private Environment() {}

  public static List<String> freeze(List<Path> classPath) {
    ArrayList<String> lines = new ArrayList<>();
    for (Path path : classPath) {
      String line;
      try {
        line = nameOf(path.toFile());
      } catch (IOException e) {
        line = "corrupt: " + path.getFileName();
      }
      if (!lines.contains(line)) {
        lines.add(line);
      }
    }
    Collections.sort(lines);
    return lines;
  }

  private static String nameOf(File file) throws IOException {
    String only = null;
    String own = null;
    int found = 0;
    try (JarFile jar = new JarFile(file)) {
      Enumeration<JarEntry> entries = jar.entries();
      while (entries.hasMoreElements()) {
        JarEntry entry = entries.nextElement();
        String name = entry.getName();
        if (!name.startsWith("META-INF/maven/") || !name.endsWith("/pom.properties")) {
          continue;
        }
        String text = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        String artifact = value(text, "artifactId");
        String version = value(text, "version");
        only = value(text, "groupId") + ":" + artifact + ":" + version;
        found++;
        if (file.getName().equals(artifact + "-" + version + ".jar")) {
          own = only;
        }
      }
    }
    if (found == 1) {
      return only;
    }
    return own != null ? own : "unversioned: " + file.getName();
  }

  private static String value(String text, String key) {
    for (String line : text.split("\\R")) {
      if (line.startsWith(key + "=")) {
        return line.substring(key.length() + 1).trim();
      }
    }
    return "";
  }

  public static List<Path> install(List<String> requirements, Path repository) {
    List<Path> found = new ArrayList<>();
    for (String requirement : requirements) {
      int first = requirement.indexOf(':');
      int last = requirement.lastIndexOf(':');
      if (first < 1 || last == first || requirement.indexOf(':', first + 1) != last) {
        throw new IllegalArgumentException("\"" + requirement + "\" has no three parts");
      }
      String artifact = requirement.substring(first + 1, last);
      String version = requirement.substring(last + 1);
      String place =
          String.join(
              "/",
              requirement.substring(0, first).replace('.', '/'),
              artifact,
              version,
              artifact + "-" + version + ".jar");
      Path jar = repository.resolve(place);
      if (!jar.toFile().exists()) {
        throw new IllegalArgumentException("no jar for " + requirement);
      }
      found.add(jar);
    }
    return found;
  }

  public static List<String> compare(List<String> before, List<String> after) {
    List<String[]> old = split(before);
    List<String[]> now = split(after);
    List<String> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      int order =
          i == old.size() ? 1 : j == now.size() ? -1 : old.get(i)[0].compareTo(now.get(j)[0]);
      if (order < 0) {
        lines.add("- " + old.get(i)[0] + ":" + old.get(i++)[1]);
      } else if (order > 0) {
        lines.add("+ " + now.get(j)[0] + ":" + now.get(j++)[1]);
      } else {
        if (!old.get(i)[1].equals(now.get(j)[1])) {
          lines.add("~ " + old.get(i)[0] + ":" + old.get(i)[1] + " -> " + now.get(j)[1]);
        }
        i++;
        j++;
      }
    }
    return lines;
  }

  private static List<String[]> split(List<String> lines) {
    List<String[]> split = new ArrayList<>();
    for (String line : lines) {
      int colon = line.lastIndexOf(':');
      split.add(new String[] {line.substring(0, colon), line.substring(colon + 1)});
    }
    split.sort((left, right) -> left[0].compareTo(right[0]));
    return split;
  }
}
