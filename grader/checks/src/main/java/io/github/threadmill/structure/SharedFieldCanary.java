package io.github.threadmill.structure;

import io.github.threadmill.watch.ClassFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Shares a field without care. Looked at along with each submission, never run. */
final class SharedFieldCanary {

  private int songs;

  synchronized void sing() {
    songs++;
  }

  int songs() {
    return songs;
  }

  static ClassFiles classes() {
    String name = SharedFieldCanary.class.getName().replace('.', '/');
    try (InputStream in =
        SharedFieldCanary.class.getResourceAsStream(
            SharedFieldCanary.class.getSimpleName() + ".class")) {
      if (in == null) {
        throw new IllegalStateException("the canary's class file is missing");
      }
      return ClassFiles.of(Map.of(name, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the canary's class file", e);
    }
  }
}
