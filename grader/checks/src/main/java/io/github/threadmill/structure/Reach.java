package io.github.threadmill.structure;

import io.github.threadmill.watch.Severity;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A blocking call that can be reached from an entry point. Plain values only.
 *
 * @param api the call as the student wrote it: {@code CompletableFuture.join}
 * @param group the catalogue's word for what is waited for
 * @param file the student's file, where the call stands
 * @param path from the entry point to the call, both included
 */
public record Reach(
    String api,
    String group,
    Severity severity,
    Certainty certainty,
    String file,
    int line,
    List<Step> path) {

  public Reach {
    path = List.copyOf(path);
  }

  /**
   * {@code fetchAll (AsyncFetcher.java:22) → helper (AsyncFetcher.java:40) → join
   * (AsyncFetcher.java:41)}.
   */
  public String pathText() {
    return path.stream().map(Step::toString).collect(Collectors.joining(" → "));
  }
}
