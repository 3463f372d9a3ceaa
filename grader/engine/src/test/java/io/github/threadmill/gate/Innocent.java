package io.github.threadmill.gate;

import java.util.List;
import java.util.stream.Stream;

/** What must pass: the language as students write it, and the libraries that concurrency needs. */
final class Innocent {

  static final List<Snippet> SNIPPETS =
      Stream.of(InnocentLanguage.SNIPPETS, InnocentConcurrency.SNIPPETS, InnocentLibraries.SNIPPETS)
          .flatMap(List::stream)
          .toList();

  private Innocent() {}
}
