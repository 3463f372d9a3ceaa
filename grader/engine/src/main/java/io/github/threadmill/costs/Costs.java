package io.github.threadmill.costs;

import io.github.threadmill.compile.CompileError;
import io.github.threadmill.compile.CompileJob;
import io.github.threadmill.compile.CompileResult;
import io.github.threadmill.compile.Compiler;
import io.github.threadmill.exercise.BrokenExerciseException;
import io.github.threadmill.kit.ExerciseHome;
import io.github.threadmill.kit.Jvm;
import io.github.threadmill.kit.Kit;
import io.github.threadmill.network.Journal;
import io.github.threadmill.network.Site;
import io.github.threadmill.network.SitePlan;
import io.github.threadmill.network.SlowNetwork;
import io.github.threadmill.overlay.OverlayStep;
import io.github.threadmill.scratch.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures references, each in a process of its own. Each fetches the pages three times, from a
 * site of its own each time: once to be counted, once to be weighed, once to be timed. The first
 * two times every page is held until nothing moves any more, so that what is counted and weighed
 * does not depend on how fast the machine is.
 */
public final class Costs implements AutoCloseable {

  /** A process that starts on a busy machine may need a while for its first request. */
  private static final int PATIENCE = 20;

  private final Jvm jvm;
  private final Path work;
  private final Compiler compiler;
  private final SlowNetwork network;

  /**
   * Sets up.
   *
   * @throws IOException if no temporary folder can be made
   */
  public Costs(Kit kit) throws IOException {
    this.jvm = Jvm.current(kit.jars(), List.of("threadmill-"));
    this.work = Scratch.folder("tmc");
    this.compiler = new Compiler(jvm);
    this.network = SlowNetwork.start();
  }

  /** The exercises whose references can be measured, in their order. */
  public static List<ExerciseHome> measurable(Kit kit) {
    return kit.exerciseIds().stream()
        .map(kit::exercise)
        .filter(home -> home.reference().isPresent())
        .filter(home -> home.solution().map(Costs::sources).filter(Files::isDirectory).isPresent())
        .toList();
  }

  /**
   * Measures one reference.
   *
   * @throws BrokenExerciseException if it does not compile
   * @throws IOException if it fetches something else than the pages, or not as it says
   */
  public Cost measure(ExerciseHome home, Workload load) throws IOException, InterruptedException {
    String id = home.exercise().id();
    try (FetcherProcess process =
        FetcherProcess.start(id, jvm, compile(home, work.resolve(id)), load.pages())) {
      Message.Ready ready = process.ready();
      Message.Weight cold = process.weigh();
      Held counted = held(process, ready, load, id);
      Message.Weight warm = process.weigh();
      Held weighed = held(process, ready, load, id);
      Message.Fetched timed = timed(process, load, id);
      int inFlight = counted.journal().peakInFlight();
      return new Cost(
          id,
          ready.title(),
          inFlight,
          counted.fetched().mostThreads(),
          counted.weight().virtualThreads(),
          counted.journal().connections(),
          memory(cold, warm, weighed.weight()),
          load.with(inFlight),
          Duration.ofNanos(timed.nanos()));
    }
  }

  /**
   * Classes stay on the heap after the first time, and threads of the JDK's own pools stay alive:
   * what the pages need is what comes on top of the former, and includes the latter.
   */
  private static long memory(Message.Weight cold, Message.Weight warm, Message.Weight held) {
    long heapAndDirect = held.heapAndDirect() - warm.heapAndDirect();
    long stacks = held.stacks() - cold.stacks();
    return Math.max(0, heapAndDirect + stacks);
  }

  private record Held(Message.Weight weight, Message.Fetched fetched, Journal journal) {}

  /** All pages are held until as many have been asked for as the fetcher asks for at once. */
  private Held held(FetcherProcess process, Message.Ready ready, Workload load, String id)
      throws IOException, InterruptedException {
    try (Site site = network.open(SitePlan.pages(load.pages()).held())) {
      process.fetch(site.uris());
      await(site, ready.inFlight(), process, id);
      Message.Weight weight = process.weigh();
      site.release();
      Message.Fetched fetched = right(process.fetched(), site, id);
      return new Held(weight, fetched, site.journal());
    }
  }

  private Message.Fetched timed(FetcherProcess process, Workload load, String id)
      throws IOException {
    try (Site site = network.open(SitePlan.pages(load.pages()).delay(load.delay()))) {
      process.fetch(site.uris());
      return right(process.fetched(), site, id);
    }
  }

  private static void await(Site site, int requests, FetcherProcess process, String id)
      throws IOException, InterruptedException {
    for (int i = 0; i < PATIENCE && process.isAlive(); i++) {
      if (site.awaitArrivals(requests)) {
        return;
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
    throw new IOException(
        "%s: %d requests in flight were expected, and there were %d"
            .formatted(id, requests, site.journal().inFlight()));
  }

  private static Message.Fetched right(Message.Fetched fetched, Site site, String id)
      throws IOException {
    List<String> pages = IntStream.range(0, site.uris().size()).mapToObj(site::body).toList();
    if (!fetched.texts().equals(pages)) {
      throw new IOException(id + ": what was fetched is not what the pages say");
    }
    return fetched;
  }

  private Path compile(ExerciseHome home, Path folder) throws IOException {
    Path classes = Files.createDirectories(folder);
    Map<String, String> sources =
        new TreeMap<>(new OverlayStep(home).over(home.reference().orElseThrow()).sources());
    Path own = sources(home.solution().orElseThrow());
    try (Stream<Path> files = Files.walk(own)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        sources.put(own.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    CompileResult result =
        compiler.compile(
            new CompileJob(
                sources, jvm.jars().stream().map(Path::toString).toList(), classes.toString()));
    if (!result.succeeded()) {
      CompileError first = result.errors().getFirst();
      throw new BrokenExerciseException(
          "%s: %s:%d: %s"
              .formatted(home.exercise().id(), first.file(), first.line(), first.message()));
    }
    return classes;
  }

  private static Path sources(Path solution) {
    return solution.resolve("costs/src/main/java");
  }

  @Override
  public void close() {
    compiler.close();
    network.close();
    Scratch.delete(work);
  }
}
