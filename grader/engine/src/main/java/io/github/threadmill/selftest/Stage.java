package io.github.threadmill.selftest;

import io.github.threadmill.kit.ExerciseHome;
import io.github.threadmill.kit.Kit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder in which everything takes place: submissions, what they go for, the report. */
final class Stage implements AutoCloseable {

  private static final String STUB = "stub";
  private static final String REFERENCE = "reference";
  private static final Set<String> DESCRIBING =
      Set.of("attack.json", "innocent.json", "expected.json", "README.md");

  private final Kit kit;
  private final Path folder;
  private final String mark;
  private final SecureRandom random = new SecureRandom();
  private final List<Ground> grounds = new ArrayList<>();

  /**
   * @param folder empty
   */
  Stage(Kit kit, Path folder) {
    this.kit = kit;
    this.folder = folder;
    byte[] bytes = new byte[8];
    random.nextBytes(bytes);
    this.mark = "m" + HexFormat.of().formatHex(bytes);
  }

  /**
   * An attack, ready to be graded.
   *
   * @param path its folder or archive
   */
  record Placed(Attack attack, Ground ground, Path path) {}

  /** A word that every process of an attack has on its command line. */
  String mark() {
    return mark;
  }

  /** Where the report goes. */
  Path report() {
    return folder.resolve("report");
  }

  /** All submissions. */
  Path submissions() {
    return folder.resolve("submissions");
  }

  /** Lays out an attack with the files of its base under those that it brings. */
  Placed place(Attack attack) throws IOException {
    Ground ground = Ground.prepare(folder.resolve("grounds").resolve(attack.name()), random);
    grounds.add(ground);
    ExerciseHome home = kit.exercise(attack.facts().exercise());
    SortedMap<String, String> files = base(home, attack.facts().over());
    files.putAll(own(attack.folder(), names(ground, home)));
    Path folder = submissions().resolve(home.exercise().id()).resolve(attack.name());
    if (attack.archive().isEmpty()) {
      write(files, folder);
      return new Placed(attack, ground, folder);
    }
    Path beside = Files.createDirectories(folder.getParent());
    return new Placed(
        attack,
        ground,
        Archives.write(attack.archive().get(), files, beside, attack.name(), ground));
  }

  /** The honest base of an attack or of an innocent, as a folder of its own. */
  Path placeBase(ExerciseHome home, String over) throws IOException {
    Path path = folder.resolve("bases").resolve(home.exercise().id()).resolve(over);
    if (!Files.exists(path)) {
      write(base(home, over), Files.createDirectories(path));
    }
    return path;
  }

  /** An innocent with the files of its base under those that it brings. */
  Path place(Innocent innocent) throws IOException {
    ExerciseHome home = kit.exercise(innocent.facts().exercise());
    SortedMap<String, String> files = base(home, innocent.facts().over());
    files.putAll(own(innocent.folder(), Map.of()));
    Path path = folder.resolve("innocents").resolve(innocent.name());
    write(files, path);
    return path;
  }

  /** An honest submission for attacks to go for. */
  Path neighbour(ExerciseHome home) throws IOException {
    Path path =
        submissions().resolve(home.exercise().id()).resolve("neighbour-" + home.exercise().id());
    if (!Files.exists(path)) {
      write(base(home, REFERENCE), path);
    }
    return path;
  }

  private Map<String, String> names(Ground ground, ExerciseHome home) throws IOException {
    Map<String, String> names = new HashMap<>(ground.names());
    names.put("@HIDDEN_CHECKS@", Ground.text(HiddenText.checks(home)));
    names.put("@SOLUTION@", Ground.text(HiddenText.reference(home)));
    names.put("@NEIGHBOUR@", Ground.text(neighbour(home)));
    names.put("@REPORT@", Ground.text(report()));
    names.put("@MARK@", mark);
    names.put("@ME@", ground.name());
    return names;
  }

  private static SortedMap<String, String> base(ExerciseHome home, String over) throws IOException {
    if (over.equals(STUB)) {
      return new TreeMap<>();
    }
    Optional<Path> root =
        over.equals(REFERENCE)
            ? home.reference()
            : home.solution().map(path -> path.resolve("variants").resolve(over));
    if (root.isEmpty() || !Files.isDirectory(root.get())) {
      throw new IllegalStateException(home.exercise().id() + " has no " + over + " to lay over");
    }
    return own(root.get(), Map.of());
  }

  /** The files of a folder but for those that describe it, with names filled in. */
  private static SortedMap<String, String> own(Path folder, Map<String, String> names)
      throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String relative = folder.relativize(file).toString().replace('\\', '/');
        if (!DESCRIBING.contains(relative)) {
          files.put(relative, filled(Files.readString(file), names));
        }
      }
    } catch (UncheckedIOException unreadable) {
      throw new IOException("cannot read " + folder, unreadable);
    }
    return files;
  }

  private static String filled(String text, Map<String, String> names) {
    String filled = text;
    for (Map.Entry<String, String> each : names.entrySet()) {
      filled = filled.replace(each.getKey(), each.getValue());
    }
    return filled;
  }

  private static void write(SortedMap<String, String> files, Path folder) throws IOException {
    Files.createDirectories(folder.resolve("src/main/java"));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() {
    grounds.forEach(Ground::close);
  }
}
