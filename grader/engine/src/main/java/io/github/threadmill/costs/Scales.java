package io.github.threadmill.costs;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** Weighs the process that it runs in. Needs {@code -XX:NativeMemoryTracking=summary}. */
final class Scales {

  /** The JDK keeps a few virtual threads of its own that look after sockets. */
  private static final Pattern VIRTUAL =
      Pattern.compile("\"virtual\":\\s*true,\\s*\"name\":\\s*\"(?!SubPoller-)");

  private static final Pattern STACKS =
      Pattern.compile("\\(stack: reserved=\\d+KB, committed=(\\d+)KB");

  private Scales() {}

  static Message.Weight weigh() {
    int virtualThreads = virtualThreads();
    long stacks = stacks(nativeMemory());
    // The second collection takes what the first one has only made ready for it.
    System.gc();
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    long direct =
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .filter(pool -> pool.getName().equals("direct"))
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
    return new Message.Weight(virtualThreads, heap, direct, stacks);
  }

  /** No bean counts virtual threads; a dump lists them. */
  private static int virtualThreads() {
    try {
      Path folder = Files.createTempDirectory("tmt");
      Path dump = folder.resolve("threads.json");
      try {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
            .dumpThreads(dump.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.JSON);
        return virtualThreads(Files.readString(dump));
      } finally {
        Files.deleteIfExists(dump);
        Files.deleteIfExists(folder);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot list the threads", unwritable);
    }
  }

  /** How many virtual threads a dump lists. */
  static int virtualThreads(String dump) {
    return (int) VIRTUAL.matcher(dump).results().count();
  }

  private static String nativeMemory() {
    try {
      return String.valueOf(
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "vmNativeMemory",
                  new Object[] {new String[] {"summary", "scale=KB"}},
                  new String[] {String[].class.getName()}));
    } catch (JMException impossible) {
      throw new IllegalStateException("this JVM does not track its native memory", impossible);
    }
  }

  /** The bytes of thread stacks that the operating system has had to provide. */
  static long stacks(String nativeMemory) {
    Matcher stacks = STACKS.matcher(nativeMemory);
    if (!stacks.find()) {
      throw new IllegalStateException("no line about stacks in: " + nativeMemory);
    }
    return Long.parseLong(stacks.group(1)) * 1024;
  }
}
