package io.github.threadmill.sandbox;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The loopback interface of a network namespace that was just made: there, and down. By the
 * system's own calls, because not every machine has a program that does it.
 */
final class Loopback {

  private static final int AF_INET = 2;
  private static final int SOCK_DGRAM = 2;
  private static final long SIOCSIFFLAGS = 0x8914;
  private static final short IFF_UP_RUNNING = 0x41;

  /** {@code struct ifreq}: a name of 16 bytes, then the flags. */
  private static final int IFREQ_BYTES = 40;

  private static final int FLAGS_OFFSET = 16;

  private static final Path PORTS = Path.of("/proc/sys/net/ipv4/ip_local_port_range");

  private Loopback() {}

  /**
   * Switches the interface on.
   *
   * @throws IOException if the system refuses
   */
  @SuppressWarnings("restricted") // the relay alone is started with native access
  static void up() throws IOException {
    Linker linker = Linker.nativeLinker();
    MethodHandle socket =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("socket"),
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT));
    MethodHandle ioctl =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("ioctl"),
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_LONG,
                ValueLayout.ADDRESS),
            Linker.Option.firstVariadicArg(2));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment request = arena.allocate(IFREQ_BYTES);
      request.setString(0, "lo");
      request.set(ValueLayout.JAVA_SHORT, FLAGS_OFFSET, IFF_UP_RUNNING);
      // The descriptor lives as long as this process.
      int descriptor = (int) socket.invokeExact(AF_INET, SOCK_DGRAM, 0);
      int result = (int) ioctl.invokeExact(descriptor, SIOCSIFFLAGS, request);
      if (result != 0) {
        throw new IOException("the loopback interface stays down");
      }
    } catch (IOException refused) {
      throw refused;
    } catch (Throwable broken) {
      throw new IOException("the loopback interface cannot be reached", broken);
    }
  }

  /** The ports that this network namespace hands out by itself, as {@code FIRST LAST}. */
  static String ports() throws IOException {
    return Setting.read(PORTS).replaceAll("\\s+", " ");
  }

  /**
   * Has this network namespace hand out other ports than the grader's: a page's port must be free
   * here too, whatever connections there are.
   *
   * @param taken as {@link #ports} gave it in the grader's namespace
   */
  static void avoid(String taken) throws IOException {
    Files.writeString(PORTS, other(taken));
  }

  static String other(String taken) throws IOException {
    String[] bounds = taken.split(" ", -1);
    int first = Integer.parseInt(bounds[0]);
    int last = Integer.parseInt(bounds[1]);
    if (first > 12_000) {
      return "2048 " + (first - 1);
    }
    if (last < 55_000) {
      return (last + 1) + " 65535";
    }
    throw new IOException("no ports are left beside net.ipv4.ip_local_port_range=" + taken);
  }
}
