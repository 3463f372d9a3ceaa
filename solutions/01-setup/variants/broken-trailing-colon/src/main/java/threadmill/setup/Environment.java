package threadmill.setup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Writes down what a program was run with, so that somebody else can run it with the same. */
public final class Environment {

  private Environment() {}

  public static List<String> freeze(List<Path> classPath) {
    TreeSet<String> lines = new TreeSet<>();
    for (Path jar : classPath) {
      lines.add(lineOf(jar));
    }
    return new ArrayList<>(lines);
  }

  private static String lineOf(Path jar) {
    String name = jar.getFileName().toString();
    List<Properties> all = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().matches("META-INF/maven/[^/]+/[^/]+/pom\\.properties")) {
          Properties properties = new Properties();
          try (InputStream in = zip.getInputStream(entry)) {
            properties.load(in);
          }
          all.add(properties);
        }
      }
    } catch (IOException e) {
      return "corrupt: " + name;
    }

    if (all.size() == 1) {
      return coordinates(all.get(0));
    }
    for (Properties p : all) {
      String own = p.getProperty("artifactId") + "-" + p.getProperty("version") + ".jar";
      if (own.equals(name)) {
        return coordinates(p);
      }
    }
    return "unversioned: " + name;
  }

  private static String coordinates(Properties p) {
    return p.getProperty("groupId")
        + ":"
        + p.getProperty("artifactId")
        + ":"
        + p.getProperty("version");
  }

  public static List<Path> install(List<String> requirements, Path repository) {
    List<Path> result = new ArrayList<>();
    for (String line : requirements) {
      String[] parts = line.split(":");
      if (parts.length != 3) {
        throw new IllegalArgumentException("not group:artifact:version: " + line);
      }
      Path jar;
      try {
        jar = repository;
        for (String folder : parts[0].split("\\.")) {
          jar = jar.resolve(folder);
        }
        jar = jar.resolve(parts[1]).resolve(parts[2]);
        jar = jar.resolve(parts[1] + "-" + parts[2] + ".jar");
      } catch (InvalidPathException e) {
        throw new IllegalArgumentException("no such jar: " + line, e);
      }
      if (!Files.isRegularFile(jar)) {
        throw new IllegalArgumentException("no such jar: " + line);
      }
      result.add(jar);
    }
    return result;
  }

  public static List<String> compare(List<String> before, List<String> after) {
    TreeMap<String, String> old = versions(before);
    TreeMap<String, String> now = versions(after);
    TreeSet<String> libraries = new TreeSet<>();
    libraries.addAll(old.keySet());
    libraries.addAll(now.keySet());

    List<String> result = new ArrayList<>();
    for (String library : libraries) {
      String a = old.get(library);
      String b = now.get(library);
      if (a == null) {
        result.add("+ " + library + ":" + b);
      } else if (b == null) {
        result.add("- " + library + ":" + a);
      } else if (!a.equals(b)) {
        result.add("~ " + library + ":" + a + " -> " + b);
      }
    }
    return result;
  }

  private static TreeMap<String, String> versions(List<String> lines) {
    TreeMap<String, String> result = new TreeMap<>();
    for (String line : lines) {
      int colon = line.lastIndexOf(':');
      result.put(line.substring(0, colon), line.substring(colon + 1));
    }
    return result;
  }
}
