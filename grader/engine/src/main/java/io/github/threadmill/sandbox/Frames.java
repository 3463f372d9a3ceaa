package io.github.threadmill.sandbox;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * Carries one TCP connection through a stream, so that what happens to it at one end happens at the
 * other: bytes, the end of one direction, a reset. A frame is its length and so many bytes; an end
 * and a reset are lengths below zero. One thread a direction.
 */
final class Frames {

  private static final int END = -1;
  private static final int RESET = -2;
  private static final int MOST = 16 << 10;

  private Frames() {}

  /** Carries what comes from a connection until it ends, and how it ends. */
  static void send(Socket from, DataOutputStream to) throws IOException {
    byte[] buffer = new byte[MOST];
    int end = END;
    try {
      InputStream in = from.getInputStream();
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        to.writeInt(count);
        to.write(buffer, 0, count);
        to.flush();
      }
    } catch (IOException reset) {
      // Also where it is this side that has broken: then nobody is there to hear of it.
      end = RESET;
    }
    to.writeInt(end);
    to.flush();
  }

  /**
   * Does to a connection what the other end's had done to it.
   *
   * @throws IOException if the stream ends early: whoever was there is gone
   */
  static void receive(DataInputStream from, Socket to) throws IOException {
    byte[] buffer = new byte[MOST];
    while (true) {
      int count = from.readInt();
      if (count == END) {
        to.shutdownOutput();
        return;
      }
      if (count == RESET) {
        reset(to);
        return;
      }
      if (count < 0 || count > MOST) {
        throw new IOException("no frame has the length " + count);
      }
      if (from.readNBytes(buffer, 0, count) < count) {
        throw new EOFException("the stream ended within a frame");
      }
      OutputStream out = to.getOutputStream();
      out.write(buffer, 0, count);
    }
  }

  /** Closes with RST instead of FIN, so that the other side meets an error. */
  static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
    } catch (IOException alreadyClosed) {
      // then there is nothing to reset
    }
    close(socket);
  }

  static void close(@Nullable AutoCloseable end) {
    try {
      if (end != null) {
        end.close();
      }
    } catch (Exception alreadyBroken) {
      // closed is all that is wanted
    }
  }
}
