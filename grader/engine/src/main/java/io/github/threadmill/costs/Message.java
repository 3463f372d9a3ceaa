package io.github.threadmill.costs;

import io.github.threadmill.channel.PlainReader;
import io.github.threadmill.channel.PlainWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What passes between this process and one that fetches. */
sealed interface Message {

  /**
   * The first one: the process is ready.
   *
   * @param title of its fetcher
   * @param inFlight as {@link PageFetcher#inFlight} says
   */
  record Ready(String title, int inFlight) implements Message {}

  /** An order: fetch these, and say when it is done. */
  record Fetch(List<URI> pages) implements Message {}

  /**
   * The pages are there.
   *
   * @param texts of the pages, in their order; of one that could not be had, the reason
   * @param nanos how long it took
   * @param mostThreads the most platform threads alive at one moment since the process began to
   *     fetch, without those that it had before
   */
  record Fetched(List<String> texts, long nanos, int mostThreads) implements Message {}

  /** An order: collect garbage and say what is left. It may come while pages are being fetched. */
  record Weigh() implements Message {}

  /**
   * What the process has at this moment.
   *
   * @param virtualThreads that are alive
   * @param heap bytes in use after a collection
   * @param direct bytes in direct buffers
   * @param stacks bytes of the stacks of all platform threads that have ever been touched
   */
  record Weight(int virtualThreads, long heap, long direct, long stacks) implements Message {

    /** All but the stacks. */
    long heapAndDirect() {
      return heap + direct;
    }
  }

  /** As bytes. */
  static byte[] encode(Message message) {
    return PlainWriter.write(message, type -> true);
  }

  /** From bytes. */
  static Message decode(byte[] frame) {
    Map<String, Class<?>> types =
        Stream.<Class<?>>of(Ready.class, Fetch.class, Fetched.class, Weigh.class, Weight.class)
            .collect(Collectors.toMap(Class::getName, Function.identity()));
    return (Message) Objects.requireNonNull(PlainReader.read(frame, types::get));
  }
}
