package threadmill.virtual;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/**
 * Prints what a thread that waits costs in memory, for both kinds of thread; worth no points.
 *
 * <p>Each kind is weighed in a JVM of its own: its stacks by the JVM's own count of native memory,
 * its heap after a collection, with a thousand threads waiting and with none.
 */
class MemoryPerThread {

  private static final int THREADS = 1_000;

  private static final Pattern STACKS =
      Pattern.compile("\\(stack: reserved=\\d+KB, committed=(\\d+)KB");

  private record Memory(long stacks, long heap) {}

  @Test
  void of_both_kinds() throws InterruptedException {
    System.out.printf("%nMemory of one thread that waits, of %,d on this computer%n", THREADS);
    System.out.printf("  %-10s %12s %12s%n", "kind", "stack", "heap");
    for (String kind : new String[] {"platform", "virtual"}) {
      System.out.println("  " + row(kind));
    }
  }

  private static String row(String kind) throws InterruptedException {
    try {
      Process weighing =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:NativeMemoryTracking=summary",
                  "-XX:+UseSerialGC",
                  "-XX:ActiveProcessorCount=4",
                  "-Xmx256m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  MemoryPerThread.class.getName(),
                  kind)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said =
          new String(weighing.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return weighing.waitFor() == 0 ? said : "%-10s could not be weighed here".formatted(kind);
    } catch (IOException noProcess) {
      return "%-10s could not be weighed here: %s".formatted(kind, noProcess.getMessage());
    }
  }

  /**
   * Weighs one kind and prints its row.
   *
   * @param arguments {@code platform} or {@code virtual}
   */
  public static void main(String[] arguments) throws Exception {
    Thread.Builder kind =
        arguments[0].equals("virtual") ? Thread.ofVirtual() : Thread.ofPlatform().daemon();
    // What the JVM loads and keeps for threads of this kind is there before anything is weighed.
    waiting(kind, THREADS, MemoryPerThread::weighed);
    Memory without = weighed();
    Memory with = waiting(kind, THREADS, MemoryPerThread::weighed);
    System.out.printf(
        Locale.ROOT,
        "%-10s %8.1f KiB %8.1f KiB%n",
        arguments[0],
        perThread(with.stacks - without.stacks),
        perThread(with.heap - without.heap));
  }

  private static double perThread(long bytes) {
    return Math.max(bytes, 0) / 1024.0 / THREADS;
  }

  private interface Scales {
    Memory weigh() throws JMException;
  }

  private static Memory waiting(Thread.Builder kind, int threads, Scales scales)
      throws InterruptedException, JMException {
    CountDownLatch started = new CountDownLatch(threads);
    CountDownLatch end = new CountDownLatch(1);
    Thread[] all = new Thread[threads];
    for (int i = 0; i < threads; i++) {
      all[i] =
          kind.start(
              () -> {
                started.countDown();
                try {
                  end.await();
                } catch (InterruptedException ended) {
                  Thread.currentThread().interrupt();
                }
              });
    }
    started.await();
    Memory memory = scales.weigh();
    end.countDown();
    for (Thread each : all) {
      each.join();
    }
    return memory;
  }

  private static Memory weighed() throws JMException {
    Object report =
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "vmNativeMemory",
                new Object[] {new String[] {"summary", "scale=KB"}},
                new String[] {String[].class.getName()});
    Matcher stacks = STACKS.matcher(String.valueOf(report));
    if (!stacks.find()) {
      throw new IllegalStateException("this JVM does not say what its stacks take");
    }
    System.gc();
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return new Memory(Long.parseLong(stacks.group(1)) * 1024, heap);
  }
}
