package io.github.threadmill.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How much a submission may be once it is compiled, looked at before any of it is read. */
final class Caps {

  private static final int MOST_CLASSES = 1_000;
  private static final int LARGEST = 1 << 20;
  private static final int LARGEST_TOGETHER = 8 << 20;

  private Caps() {}

  /** What is too much, as a sentence. */
  static Optional<String> excess(Path classes) {
    try (Stream<Path> below = Files.walk(classes)) {
      return excess(below.filter(Files::isRegularFile).limit(MOST_CLASSES + 1).sorted().toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot list " + classes, unreadable);
    }
  }

  private static Optional<String> excess(List<Path> files) throws IOException {
    if (files.size() > MOST_CLASSES) {
      return Optional.of(
          "more than %,d classes; hand in your own code only".formatted(MOST_CLASSES));
    }
    long together = 0;
    for (Path file : files) {
      long size = Files.size(file);
      String name = file.getFileName().toString().replace(".class", "").replace('$', '.');
      if (name.equals("module-info")) {
        return Optional.of(
            "module-info.java declares a module: a submission is part of the exercise's");
      }
      if (size > LARGEST) {
        return Optional.of(
            "the class %s has %,d bytes once it is compiled; at most %,d are taken"
                .formatted(name, size, LARGEST));
      }
      together += size;
    }
    return together > LARGEST_TOGETHER
        ? Optional.of(
            "the classes have %,d bytes together; at most %,d are taken"
                .formatted(together, LARGEST_TOGETHER))
        : Optional.empty();
  }
}
