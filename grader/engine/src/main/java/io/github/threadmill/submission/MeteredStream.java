package io.github.threadmill.submission;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Unpacked bytes, counted as they come: neither too many, nor far more than were packed. */
final class MeteredStream extends FilterInputStream {

  private final long packed;
  private final long most;
  private long unpacked;
  private long until = Long.MAX_VALUE;

  /**
   * @param packed the size of the archive, in bytes
   * @param most how many bytes it may unpack to
   */
  MeteredStream(InputStream bytes, long packed, long most) {
    super(bytes);
    this.packed = packed;
    this.most = most;
  }

  /** From here on, only so many more bytes. */
  void allow(long bytes) {
    until = bytes == Long.MAX_VALUE ? bytes : unpacked + bytes;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  /** Read, so that what is passed over is counted too. */
  @Override
  public long skip(long bytes) throws IOException {
    byte[] passed = new byte[Math.clamp(bytes, 0, 1 << 13)];
    return Math.max(read(passed, 0, passed.length), 0);
  }

  @Override
  public int available() {
    return 0; // otherwise a reader may believe that it knows the length
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int read) throws NotTakenException {
    unpacked += read;
    if (Caps.isBomb(unpacked, packed)) {
      throw Caps.bomb();
    }
    if (unpacked > most) {
      throw new NotTakenException(
          "unpacks to more than " + most + " bytes; unpack it and name the folder");
    }
    if (unpacked > until) {
      throw new NotTakenException("has a name that does not end; pack it again");
    }
  }
}
