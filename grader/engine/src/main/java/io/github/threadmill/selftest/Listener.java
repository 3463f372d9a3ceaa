package io.github.threadmill.selftest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A port that is nobody's business. Notes whoever connects and what they send. Thread-safe. */
final class Listener implements AutoCloseable {

  private static final int MOST = 1 << 16;
  private static final int PATIENCE_MILLIS = 2000;
  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"
          .getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket server;
  private final AtomicInteger visitors = new AtomicInteger();
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream(); // guarded by itself

  private Listener(ServerSocket server) {
    this.server = server;
  }

  /** Opens one, on loopback alone. */
  static Listener open() throws IOException {
    ServerSocket server = new ServerSocket();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Listener listener = new Listener(server);
    Thread.ofVirtual().name("listener").start(listener::listen);
    return listener;
  }

  int port() {
    return server.getLocalPort();
  }

  /** How many have connected. */
  int visitors() {
    return visitors.get();
  }

  /** All that was sent. */
  String heard() {
    synchronized (heard) {
      return heard.toString(StandardCharsets.UTF_8);
    }
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        Socket visitor = server.accept();
        visitors.incrementAndGet();
        Thread.ofVirtual().name("listener-visit").start(() -> hear(visitor));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void hear(Socket visitor) {
    byte[] buffer = new byte[4096];
    try (visitor) {
      visitor.setSoTimeout(PATIENCE_MILLIS);
      int count = visitor.getInputStream().read(buffer);
      visitor.getOutputStream().write(ANSWER);
      visitor.getOutputStream().flush();
      while (count > 0 && keep(buffer, count)) {
        count = visitor.getInputStream().read(buffer);
      }
    } catch (IOException gone) {
      // what was heard so far counts
    }
  }

  private boolean keep(byte[] buffer, int count) {
    synchronized (heard) {
      heard.write(buffer, 0, count);
      return heard.size() < MOST;
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException alreadyClosed) {
      // nothing is left to close
    }
  }
}
