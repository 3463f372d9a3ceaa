package io.github.threadmill.sandbox;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/**
 * A TCP connection on one side of a namespace's border and the stream through which it crosses it.
 * Both directions go their own pace; the connection is over when both have ended.
 */
final class Splice {

  private static final int BUFFER = 32 << 10;

  private final Socket tcp;
  private final SocketChannel stream;
  private final DataInputStream in;
  private final DataOutputStream out;

  Splice(Socket tcp, SocketChannel stream) throws IOException {
    tcp.setTcpNoDelay(true);
    this.tcp = tcp;
    this.stream = stream;
    this.in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(stream), BUFFER));
    this.out =
        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(stream), BUFFER));
  }

  /** Carries it to its end; by this thread and another one. */
  void run() {
    Thread back = Thread.ofVirtual().name("splice-in").start(this::receive);
    try {
      Frames.send(tcp, out);
      back.join();
    } catch (IOException gone) {
      Frames.reset(tcp);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      Frames.close(tcp);
      Frames.close(stream);
    }
  }

  private void receive() {
    try {
      Frames.receive(in, tcp);
    } catch (IOException gone) {
      // Whatever has happened to this side, the other direction finds out and tells.
      Frames.reset(tcp);
    }
  }
}
