package io.github.threadmill.overlay;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is compiled: the pristine exercise's sources with the submission's editable ones over them.
 *
 * @param sources text by path, relative to {@code src/main/java}, with forward slashes
 * @param changed how many of them came from the submission
 * @param notes what an instructor should know: protected files that were changed
 * @param refusal why the submission's files cannot be taken, where they cannot
 */
public record Overlay(
    Map<String, String> sources, int changed, List<String> notes, Optional<Refusal> refusal) {

  public Overlay {
    sources = Map.copyOf(sources);
    notes = List.copyOf(notes);
  }
}
