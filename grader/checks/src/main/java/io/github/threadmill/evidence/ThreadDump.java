package io.github.threadmill.evidence;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All threads of this JVM that have the student's code on their stack or were started by it,
 * virtual ones included: {@link Thread#getAllStackTraces()} knows no virtual threads, the JVM's own
 * dump does.
 *
 * @param threads in the dump's order
 */
public record ThreadDump(List<SeenThread> threads) {

  /** Nothing is known. */
  public static final ThreadDump NONE = new ThreadDump(List.of());

  public ThreadDump {
    threads = List.copyOf(threads);
  }

  /**
   * Takes a dump; some milliseconds.
   *
   * @param studentPackage whose frames are kept
   * @throws IOException if no temporary file can be written
   */
  public static ThreadDump take(String studentPackage) throws IOException {
    return new ThreadDump(List.copyOf(byId(studentPackage).values()));
  }

  /** The same by the threads' ids. */
  static Map<Long, SeenThread> byId(String studentPackage) throws IOException {
    Path folder = Files.createTempDirectory("threads");
    Path file = folder.resolve("dump.txt");
    try {
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .dumpThreads(file.toString(), ThreadDumpFormat.TEXT_PLAIN);
      return ThreadDumpText.parse(Files.readAllLines(file), studentPackage);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  /** Those with a line of the student's on their stack. */
  public List<SeenThread> inStudentsCode() {
    return threads.stream().filter(thread -> !thread.lines().isEmpty()).toList();
  }

  /**
   * Threads each of which waits for a monitor that the next one holds, and the last one for one of
   * the first's: a deadlock for certain. Only monitors are looked at; a dump does not say who holds
   * another lock.
   */
  public Optional<List<SeenThread>> cycle() {
    return threads.stream().map(this::cycleFrom).flatMap(Optional::stream).findFirst();
  }

  private Optional<List<SeenThread>> cycleFrom(SeenThread first) {
    List<SeenThread> way = new ArrayList<>();
    Set<SeenThread> met = new HashSet<>();
    Optional<SeenThread> next = Optional.of(first);
    while (next.isPresent() && met.add(next.get())) {
      way.add(next.get());
      next = next.flatMap(this::holderOfWhatItWaitsFor);
    }
    return next.isPresent() && next.get().equals(first) && way.size() > 1
        ? Optional.of(List.copyOf(way))
        : Optional.empty();
  }

  private Optional<SeenThread> holderOfWhatItWaitsFor(SeenThread waiting) {
    String lock = waiting.waitsFor();
    return lock == null || !waiting.state().equals("BLOCKED")
        ? Optional.empty()
        : threads.stream().filter(thread -> thread.holds().contains(lock)).findFirst();
  }
}
