package io.github.threadmill.structure;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Breaks every {@link Sentence}. Looked at, never run. */
final class SentenceCanary {

  static int songs;
  private @Nullable Thread thread;

  List<Integer> sing(List<Integer> notes) {
    thread = Thread.currentThread();
    songs++;
    return notes.parallelStream().map(note -> note + 1).toList();
  }

  CompletableFuture<Integer> later() {
    return CompletableFuture.supplyAsync(() -> songs);
  }

  @Nullable Thread thread() {
    return thread;
  }
}
