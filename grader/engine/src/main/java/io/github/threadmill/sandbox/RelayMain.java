package io.github.threadmill.sandbox;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The only way out of a network namespace: listens there on the ports that the grader names, and
 * carries each connection to the grader, which knows where it may lead. Trusted, and alone in its
 * process. Takes its orders from standard input, one a line: {@code open PORT}, {@code close PORT};
 * answers each with {@code ok} or with what went wrong; ends with its input.
 */
public final class RelayMain {

  private static final int BACKLOG = 8192;

  private final UnixDomainSocketAddress grader;
  private final Map<Integer, ServerSocket> open = new HashMap<>();

  private RelayMain(UnixDomainSocketAddress grader) {
    this.grader = grader;
  }

  /**
   * @param arguments the grader's socket, and the ports that the grader's system hands out
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream answers =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Loopback.up();
    Loopback.avoid(arguments[1]);
    RelayMain relay = new RelayMain(UnixDomainSocketAddress.of(arguments[0]));
    answers.println("ok");
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      answers.println(relay.obey(order));
    }
  }

  private String obey(String order) {
    try {
      String[] words = order.split(" ", -1);
      int port = Integer.parseInt(words[1]);
      if (words[0].equals("open")) {
        listen(port);
      } else {
        Frames.close(open.remove(port));
      }
      return "ok";
    } catch (IOException | RuntimeException refused) {
      return String.valueOf(refused);
    }
  }

  private void listen(int port) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    ServerSocket server = new ServerSocket(port, BACKLOG, loopback);
    open.put(port, server);
    Thread.ofVirtual().name("accept-" + port).start(() -> accept(server));
  }

  private void accept(ServerSocket server) {
    int port = server.getLocalPort();
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread.ofVirtual().name("client").start(() -> carry(client, port));
      } catch (IOException closedOrAborted) {
        // either this port closes, or a client left before it was accepted
      }
    }
  }

  private void carry(Socket client, int port) {
    try {
      SocketChannel stream = SocketChannel.open(StandardProtocolFamily.UNIX);
      stream.connect(grader);
      DataOutputStream first = new DataOutputStream(Channels.newOutputStream(stream));
      first.writeInt(port);
      new Splice(client, stream).run();
    } catch (IOException graderIsGone) {
      Frames.reset(client);
    }
  }
}
