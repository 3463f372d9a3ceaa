package io.github.threadmill.submission;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * Bytes of a zip archive, of which so many may be read and no more until the limit is lifted: a
 * library that is given a directory of a million names holds a million names.
 */
final class MeteredChannel implements SeekableByteChannel {

  private final SeekableByteChannel bytes;
  private long left;

  MeteredChannel(SeekableByteChannel bytes, long most) {
    this.bytes = bytes;
    this.left = most;
  }

  void lift() {
    left = Long.MAX_VALUE;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int read = bytes.read(target);
    left -= Math.max(read, 0);
    if (left < 0) {
      throw new NotTakenException("holds too many files to list; hand in your own code only");
    }
    return read;
  }

  @Override
  public long position() throws IOException {
    return bytes.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    bytes.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return bytes.size();
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return bytes.isOpen();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
