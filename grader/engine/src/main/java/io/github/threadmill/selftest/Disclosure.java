package io.github.threadmill.selftest;

import io.github.threadmill.report.JsonReport;
import io.github.threadmill.report.Report;
import io.github.threadmill.sandbox.Layers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that stands in a folder of reports. */
final class Disclosure {

  private final SortedMap<String, String> texts;

  private Disclosure(SortedMap<String, String> texts) {
    this.texts = texts;
  }

  /** Reads every file. */
  static Disclosure in(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        texts.put(name, text + decoded(text));
      }
    } catch (UncheckedIOException unreadable) {
      throw new IOException("cannot read " + folder, unreadable);
    }
    return new Disclosure(texts);
  }

  /** Some formats are wrapped; what is inside counts. */
  private static String decoded(String text) {
    try {
      return new String(Base64.getDecoder().decode(text.strip()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException plain) {
      return "";
    }
  }

  /** The names of all files. */
  Set<String> files() {
    return texts.keySet();
  }

  /** What is live in them, in a line each. */
  List<String> injections() {
    List<String> found = new ArrayList<>();
    texts.forEach((name, text) -> found.addAll(Injections.in(name, text)));
    return found;
  }

  /** What an attack has got to know or has let out. */
  List<String> leaks(Stage.Placed attack, List<Assessment.Try> tries, HiddenText hidden) {
    Ground ground = attack.ground();
    List<String> leaks = new ArrayList<>(ground.contacts());
    texts.forEach(
        (name, text) -> {
          if (text.contains(ground.token())) {
            leaks.add("its secret stands in " + name);
          }
        });
    String own =
        JsonReport.text(
            Report.of(Layers.NONE, tries.stream().map(Assessment.Try::graded).toList()));
    if (hidden.isIn(own)) {
      leaks.add("a hidden check or a solution stands in the report");
    }
    if (hidden.isIn(ground.heard())) {
      leaks.add("a hidden check or a solution was sent to a port");
    }
    return leaks;
  }
}
