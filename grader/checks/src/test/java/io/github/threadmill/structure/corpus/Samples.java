package io.github.threadmill.structure.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds every shape in the resources. */
final class Samples {

  private Samples() {}

  static List<Sample> all() {
    List<Sample> all = new ArrayList<>(in("blocking"));
    all.addAll(in("innocent"));
    return all;
  }

  private static List<Sample> in(String folder) {
    URL url = Samples.class.getResource("/shapes/" + folder);
    if (url == null) {
      throw new IllegalStateException("no shapes in " + folder);
    }
    try (Stream<Path> files = Files.list(Path.of(url.toURI()))) {
      List<Sample> samples = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        samples.add(Sample.of(folder, file.getFileName().toString(), Files.readString(file)));
      }
      return samples;
    } catch (IOException | URISyntaxException e) {
      throw new UncheckedIOException("cannot read the shapes in " + folder, new IOException(e));
    }
  }
}
