package io.github.threadmill.observer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes on so many bytes and swallows the rest. Thread-safe as far as the other stream is. */
final class CappedOutput extends OutputStream {

  private final OutputStream out;
  private final AtomicInteger left;

  CappedOutput(OutputStream out, int most) {
    this.out = out;
    this.left = new AtomicInteger(most);
  }

  @Override
  public void write(int value) throws IOException {
    if (left.get() > 0 && left.decrementAndGet() >= 0) {
      out.write(value);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int allowed = Math.min(length, Math.max(0, left.getAndAdd(-length)));
    if (left.get() < 0) {
      left.set(0);
    }
    out.write(bytes, offset, allowed);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
