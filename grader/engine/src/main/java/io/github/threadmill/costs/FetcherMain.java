package io.github.threadmill.costs;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.channel.FrameChannel;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A process that fetches pages with one reference when it is told to, and says what it has. */
public final class FetcherMain {

  /** The class that calls the reference, with a public constructor without parameters. */
  static final String REFERENCE = "threadmill.costs.ReferenceFetcher";

  private final FrameChannel channel;
  private final PageFetcher fetcher;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final int threadsBefore;

  private FetcherMain(FrameChannel channel, PageFetcher fetcher) {
    this.channel = channel;
    this.fetcher = fetcher;
    this.threadsBefore = threads.getThreadCount();
    threads.resetPeakThreadCount();
  }

  /**
   * @param arguments the number of pages
   */
  public static void main(String[] arguments) throws Exception {
    FrameChannel channel = new FrameChannel(System.in, System.out);
    PageFetcher fetcher =
        Class.forName(REFERENCE)
            .asSubclass(PageFetcher.class)
            .getDeclaredConstructor()
            .newInstance();
    // What measuring itself loads and starts is there before anything is measured.
    Scales.weigh();
    try (ExecutorService caller =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("caller").factory())) {
      caller.submit(() -> {}).get();
      FetcherMain process = new FetcherMain(channel, fetcher);
      int pages = Integer.parseInt(arguments[0]);
      process.say(new Message.Ready(fetcher.title(), fetcher.inFlight(pages)));
      process.serve(caller);
    } catch (EOFException hungUp) {
      // all is measured
    }
  }

  private void serve(ExecutorService caller) throws IOException {
    while (true) {
      switch (Message.decode(channel.receive())) {
        case Message.Fetch fetch -> caller.execute(() -> fetch(fetch));
        case Message.Weigh _ -> say(Scales.weigh());
        case Message.Ready _, Message.Fetched _, Message.Weight _ ->
            throw new IOException("a reply where an order was expected");
      }
    }
  }

  private void fetch(Message.Fetch order) {
    try {
      long start = System.nanoTime();
      List<Outcome> outcomes = fetcher.fetchAll(order.pages());
      long nanos = System.nanoTime() - start;
      List<String> texts = outcomes.stream().map(FetcherMain::text).toList();
      say(new Message.Fetched(texts, nanos, threads.getPeakThreadCount() - threadsBefore));
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static String text(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Page page -> page.body();
      case Outcome.Failure failure -> failure.reason();
    };
  }

  private void say(Message message) {
    try {
      channel.send(Message.encode(message));
    } catch (IOException hungUp) {
      throw new UncheckedIOException("nobody listens any more", hungUp);
    }
  }
}
