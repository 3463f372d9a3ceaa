package io.github.threadmill.watch;

import org.jspecify.annotations.Nullable;

/** Where the bytes of a student's classes come from. */
@FunctionalInterface
public interface ClassSource {

  /**
   * The class file of a class, or null if this source does not have it.
   *
   * @param internalName {@code threadmill/fetcher/AsyncFetcher$Page}
   */
  byte @Nullable [] bytes(String internalName);
}
