package io.github.threadmill.network;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The relay's connection to WireMock on behalf of one client. */
final class Upstream implements AutoCloseable {

  private final Socket socket;
  private final Wire wire;

  Upstream(int port) throws IOException {
    socket = new Socket(Relay.loopback(), port);
    socket.setTcpNoDelay(true);
    wire = new Wire(socket.getInputStream());
  }

  /** What has come from WireMock. */
  Wire wire() {
    return wire;
  }

  OutputStream out() throws IOException {
    return socket.getOutputStream();
  }

  void send(String head) throws IOException {
    out().write(head.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Waits for the head of an answer. */
  String head() throws MalformedMessage, BrokenOff {
    String head = orBrokenOff(wire::head);
    if (head == null) {
      throw BrokenOff.closed();
    }
    return head;
  }

  /** Waits for more bytes; false if WireMock has closed. */
  boolean awaitBytes() throws MalformedMessage, BrokenOff {
    return Boolean.TRUE.equals(orBrokenOff(wire::awaitBytes));
  }

  @Override
  public void close() {
    Sockets.close(socket);
  }

  /** Tells an error of this side from one of the client's. */
  private static <T> @Nullable T orBrokenOff(Reading<T> reading)
      throws MalformedMessage, BrokenOff {
    try {
      return reading.read();
    } catch (MalformedMessage garbage) {
      throw garbage;
    } catch (IOException brokenOff) {
      throw BrokenOff.reset();
    }
  }

  private interface Reading<T> {
    @Nullable T read() throws IOException;
  }
}
