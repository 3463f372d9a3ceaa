package io.github.threadmill.channel;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Frames over a pair of streams: a length of four bytes, then as many bytes. Sending is
 * thread-safe; receiving is for one thread.
 */
public final class FrameChannel implements Closeable {

  private static final int LARGEST = 40 << 20;

  private final DataInputStream in;
  private final DataOutputStream out;

  /** Takes over both streams. */
  public FrameChannel(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in));
    this.out = new DataOutputStream(new BufferedOutputStream(out));
  }

  /**
   * Sends one frame and flushes it.
   *
   * @throws IOException if the other side is gone
   */
  public void send(byte[] frame) throws IOException {
    synchronized (out) {
      out.writeInt(frame.length);
      out.write(frame);
      out.flush();
    }
  }

  /**
   * Waits for the next frame.
   *
   * @throws IOException if the other side is gone, or announces a frame of more than 40 MB
   */
  public byte[] receive() throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LARGEST) {
      throw new IOException("a frame of " + length + " bytes");
    }
    byte[] frame = in.readNBytes(length);
    if (frame.length < length) {
      throw new EOFException("the other side went away in the middle of a frame");
    }
    return frame;
  }

  @Override
  public void close() throws IOException {
    try (in;
        out) {
      // both are closed, whatever the first one throws
    }
  }
}
