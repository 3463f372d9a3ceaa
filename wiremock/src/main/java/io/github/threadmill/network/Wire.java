package io.github.threadmill.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One direction of a connection: bytes that have come and were not taken yet. For one thread at a
 * time.
 */
final class Wire {

  private static final int LONGEST_HEAD = 64 * 1024;

  private final InputStream in;
  private byte[] buffer = new byte[4096];
  private int start;
  private int end;

  Wire(InputStream in) {
    this.in = in;
  }

  /** Waits until at least one byte is there to be taken; false if the other side has closed. */
  boolean awaitBytes() throws IOException {
    return start < end || fill();
  }

  /**
   * Takes the head of a message, up to and including its empty line.
   *
   * @return the head as it came, or null if the other side closed before its first byte
   * @throws MalformedMessage if there is no end of the head; nothing is taken then
   */
  @Nullable String head() throws IOException {
    int searched = 0;
    while (true) {
      int length = headLength(searched);
      if (length > 0) {
        return new String(buffer, take(length), length, StandardCharsets.ISO_8859_1);
      }
      searched = Math.max(0, end - start - 3);
      if (end - start > LONGEST_HEAD) {
        throw new MalformedMessage("head longer than " + LONGEST_HEAD + " bytes");
      }
      if (!fill()) {
        if (start == end) {
          return null;
        }
        throw new MalformedMessage("closed within a head");
      }
    }
  }

  /** Moves to the body what is here and belongs to it, all but the body's very last byte. */
  void transfer(BodyEnd body, OutputStream out) throws IOException {
    int length = body.take(buffer, start, end - start);
    out.write(buffer, start, body.done() ? length - 1 : length);
    start += body.done() ? length - 1 : length;
  }

  /** Moves one byte. */
  void transferByte(OutputStream out) throws IOException {
    out.write(buffer, take(1), 1);
  }

  /** Moves all that is here, whatever it is. */
  void transferAll(OutputStream out) throws IOException {
    out.write(buffer, start, end - start);
    start = end;
  }

  /** Drops what comes, until the other side closes or about so many bytes were dropped. */
  void discard(int most) throws IOException {
    int dropped = 0;
    while (dropped < most && awaitBytes()) {
      dropped += end - start;
      start = end;
    }
  }

  private int take(int length) {
    start += length;
    return start - length;
  }

  private int headLength(int from) {
    for (int i = start + from; i + 3 < end; i++) {
      if (buffer[i] == '\r'
          && buffer[i + 1] == '\n'
          && buffer[i + 2] == '\r'
          && buffer[i + 3] == '\n') {
        return i + 4 - start;
      }
    }
    return -1;
  }

  private boolean fill() throws IOException {
    if (start == end) {
      start = 0;
      end = 0;
    } else if (end == buffer.length) {
      makeRoom();
    }
    int read = in.read(buffer, end, buffer.length - end);
    end += Math.max(read, 0);
    return read > 0;
  }

  private void makeRoom() {
    byte[] target = start > 0 ? buffer : new byte[2 * buffer.length];
    System.arraycopy(buffer, start, target, 0, end - start);
    end -= start;
    start = 0;
    buffer = target;
  }
}
