package io.github.threadmill.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Keeps the beginning of what a process says on its standard error. Whoever says more finds that
 * nobody listens: the pipe is closed, so that neither a disk fills up nor a thread keeps reading.
 * Thread-safe.
 */
public final class CappedErrors {

  private static final int MOST = 1 << 14;

  private final InputStream errors;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream(); // guarded by itself
  private final Thread listener;

  private CappedErrors(InputStream errors) {
    this.errors = errors;
    // A platform thread: reading a pipe keeps the carrier of a virtual one, which the network
    // needs.
    this.listener = Thread.ofPlatform().daemon().name("child-errors").start(this::listen);
  }

  /** Listens to a process until it ends or has said enough. */
  public static CappedErrors of(Process process) {
    return new CappedErrors(process.getErrorStream());
  }

  private void listen() {
    byte[] buffer = new byte[1 << 12];
    try (errors) {
      int left = MOST;
      for (int count = 0; count >= 0 && left > 0; count = errors.read(buffer)) {
        int more = Math.min(count, left);
        left -= more;
        synchronized (kept) {
          kept.write(buffer, 0, more);
        }
      }
    } catch (IOException closed) {
      // nobody is there to say more
    }
  }

  /** What was said so far; of a process that has just ended, all that is kept. */
  public String text() {
    try {
      listener.join(1000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    synchronized (kept) {
      return kept.toString(StandardCharsets.UTF_8);
    }
  }
}
