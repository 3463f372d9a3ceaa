package io.github.threadmill.sandbox;

import io.github.threadmill.scratch.Scratch;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URISyntaxException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A network namespace with nothing in it but its loopback interface, and the grader's end of the
 * way out: connections to the ports that were opened, and to no others. For one submission at a
 * time; when its processes are gone the next one may have it. For one thread at a time.
 */
final class Lane implements AutoCloseable {

  private final Method method;
  private final Path folder;
  private final ServerSocketChannel gate;
  private final Process relay;
  private final Writer orders;
  private final BufferedReader answers;
  private final CappedErrors errors;
  private final Set<Integer> allowed = ConcurrentHashMap.newKeySet();

  private Lane(Method method, Path folder, ServerSocketChannel gate, Process relay) {
    this.method = method;
    this.folder = folder;
    this.gate = gate;
    this.relay = relay;
    this.orders = relay.outputWriter(StandardCharsets.UTF_8);
    this.answers =
        new BufferedReader(new InputStreamReader(relay.getInputStream(), StandardCharsets.UTF_8));
    this.errors = CappedErrors.of(relay);
  }

  /**
   * Makes one.
   *
   * @throws IOException if the system refuses; the message says why
   */
  static Lane open(Method method, Path java) throws IOException {
    Path folder = Scratch.folder("tml");
    Path socket = folder.resolve("gate");
    ServerSocketChannel gate = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    gate.bind(UnixDomainSocketAddress.of(socket), 4096);
    ProcessBuilder builder = new ProcessBuilder(command(method, java, socket));
    builder.directory(folder.toFile()).environment().clear();
    Lane lane = new Lane(method, folder, gate, builder.start());
    try {
      lane.expectOk();
      Thread.ofVirtual().name("lane").start(lane::accept);
      return lane;
    } catch (IOException refused) {
      lane.close();
      throw refused;
    }
  }

  private static List<String> command(Method method, Path java, Path socket) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Programs.find("unshare").map(Path::toString).orElse("unshare"));
    if (method == Method.USER_NAMESPACE) {
      words.addAll(List.of("--user", "--map-root-user"));
    }
    words.addAll(
        List.of(
            "--net",
            "--",
            java.toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Djdk.virtualThreadScheduler.parallelism=4", // its share of a busy machine
            "-Xmx256m", // so many connections as a process may open, at 16 KB each
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classes().toString(),
            RelayMain.class.getName(),
            socket.toString(),
            Loopback.ports()));
    return words;
  }

  /** The relay needs the JDK and the classes of this room. */
  private static Path classes() {
    try {
      return Path.of(RelayMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Number of the process that carries its connections. */
  long pid() {
    return relay.pid();
  }

  /** What to put before a command that is to run in it. */
  List<String> prefix() {
    List<String> words = new ArrayList<>();
    words.add(Programs.find("nsenter").map(Path::toString).orElse("nsenter"));
    words.addAll(List.of("--target", Long.toString(relay.pid())));
    if (method == Method.USER_NAMESPACE) {
      words.addAll(List.of("--user", "--preserve-credentials"));
    }
    words.addAll(List.of("--net", "--"));
    return words;
  }

  /**
   * Lets what runs in it reach a port of the grader's machine, under the same number.
   *
   * @throws IOException if something in it has taken the port already
   */
  void open(int port) throws IOException {
    allowed.add(port);
    try {
      order("open " + port);
    } catch (IOException taken) {
      allowed.remove(port);
      throw taken;
    }
  }

  /** No connection to that port is made any more; those that there are stay. */
  void shut(int port) {
    try {
      close(port);
    } catch (IOException relayIsGone) {
      // and with it every way through
    }
  }

  private void close(int port) throws IOException {
    if (allowed.remove(port)) {
      order("close " + port);
    }
  }

  /** Closes what is open; whether it can serve another submission. */
  boolean clear() {
    try {
      for (int port : List.copyOf(allowed)) {
        close(port);
      }
      return relay.isAlive();
    } catch (IOException broken) {
      return false;
    }
  }

  private void order(String order) throws IOException {
    orders.write(order + "\n");
    orders.flush();
    expectOk();
  }

  private void expectOk() throws IOException {
    String answer = answers.readLine();
    if (!"ok".equals(answer)) {
      throw new IOException(
          answer == null ? "the relay ended: " + errors.text().strip() : "the relay: " + answer);
    }
  }

  private void accept() {
    while (gate.isOpen()) {
      try {
        SocketChannel stream = gate.accept();
        Thread.ofVirtual().name("lane-connection").start(() -> carry(stream));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void carry(SocketChannel stream) {
    try {
      int port = new DataInputStream(Channels.newInputStream(stream)).readInt();
      if (!allowed.contains(port)) {
        throw new IOException("nothing was opened at " + port);
      }
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      new Splice(new Socket(loopback, port), stream).run();
    } catch (IOException refused) {
      Frames.close(stream); // the relay resets the client's connection
    }
  }

  @Override
  public void close() {
    relay.destroyForcibly();
    Frames.close(gate);
    Scratch.delete(folder);
  }
}
