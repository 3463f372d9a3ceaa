package io.github.threadmill.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A port of our own in front of WireMock, where everything is counted: WireMock notices that a
 * client left only when it writes to it, and says that an answer is over only after the client has
 * it. Thread-safe.
 */
final class Relay implements AutoCloseable {

  private static final int BACKLOG = 8192;

  private final ServerSocket server;
  private final Passage passage;
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

  private Relay(ServerSocket server, Passage passage) {
    this.server = server;
    this.passage = passage;
  }

  /**
   * @param port 0 for any free one
   */
  static Relay open(int port, Passage passage) throws IOException {
    Relay relay = new Relay(new ServerSocket(port, BACKLOG, loopback()), passage);
    Thread.ofVirtual().name("network-accept-" + relay.port()).start(relay::accept);
    return relay;
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException alreadyBroken) {
      // Closed is all that is wanted.
    }
    connections.forEach(Connection::drop);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        serve(server.accept());
      } catch (IOException closedOrAborted) {
        // Either this relay closes, or a client left before it was accepted.
      }
    }
  }

  private void serve(Socket client) throws IOException {
    int number = passage.ledger().connectionOpened();
    try {
      Connection connection = new Connection(client, number, passage);
      connections.add(connection);
      Thread.ofVirtual().name("network-connection").start(() -> run(connection));
      if (server.isClosed()) {
        connection.drop();
      }
    } catch (IOException leftAtOnce) {
      Sockets.close(client);
      passage.ledger().connectionClosed();
    }
  }

  private void run(Connection connection) {
    try {
      connection.run();
    } finally {
      connections.remove(connection);
      passage.ledger().connectionClosed();
    }
  }

  /** 127.0.0.1 by number: the name may mean ::1 on this machine. */
  static InetAddress loopback() throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }
}
