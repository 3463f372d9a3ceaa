package io.github.threadmill.process;

import io.github.threadmill.api.WorkerProcess;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** A worker whose pipes are measured. */
final class LaunchedWorker implements WorkerProcess {

  /** So much of its standard error is kept. */
  private static final int MOST_SAID = 600;

  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  private final Process process;
  private final AtomicReference<Duration> cpu = new AtomicReference<>(Duration.ZERO);
  private final AtomicLong written = new AtomicLong();
  private final AtomicLong read = new AtomicLong();
  private final OutputStream toWorker;
  private final InputStream fromWorker;
  private final StringBuilder said = new StringBuilder(); // guarded by itself
  private final Thread listener;
  private volatile boolean spent;

  LaunchedWorker(Process process) {
    this.process = process;
    this.toWorker = new MeasuredOutput(process.getOutputStream());
    this.fromWorker = new MeasuredInput(process.getInputStream());
    this.listener = Thread.ofPlatform().daemon().name("worker-errors").start(this::listen);
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public OutputStream toWorker() {
    return toWorker;
  }

  @Override
  public InputStream fromWorker() {
    return fromWorker;
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Whether it still counts: one that was seen to have hung up is on its way out. */
  boolean counts() {
    return process.isAlive() && !spent;
  }

  long written() {
    return written.get();
  }

  long read() {
    return read.get();
  }

  /** The beginning of its standard error, to the last of it if the worker has ended. */
  String said() throws InterruptedException {
    if (!process.isAlive()) {
      listener.join(LAST_WORDS);
    }
    synchronized (said) {
      return said.toString();
    }
  }

  /** CPU time that it has used; of one that has ended, what was known last. */
  Duration cpu() {
    Duration now = process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    return cpu.accumulateAndGet(now, (known, fresh) -> known.compareTo(fresh) > 0 ? known : fresh);
  }

  boolean awaitEnd(Duration patience) throws InterruptedException {
    return process.waitFor(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
  }

  /** Ends it and waits until it is gone; its pipes stay as they are. */
  void kill() {
    process.destroyForcibly();
    boolean interrupted = false;
    while (true) {
      try {
        process.waitFor();
        break;
      } catch (InterruptedException early) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    kill();
    closeQuietly(process.getOutputStream());
    closeQuietly(process.getInputStream());
  }

  private static void closeQuietly(AutoCloseable pipe) {
    try {
      pipe.close();
    } catch (Exception broken) {
      // the other end is gone
    }
  }

  private void listen() {
    byte[] buffer = new byte[1 << 12];
    try (InputStream errors = process.getErrorStream()) {
      for (int count = errors.read(buffer); count >= 0; count = errors.read(buffer)) {
        synchronized (said) {
          int kept = Math.min(count, MOST_SAID - said.length());
          if (kept > 0) {
            said.append(new String(buffer, 0, kept, StandardCharsets.UTF_8));
          }
        }
      }
    } catch (IOException closed) {
      // nobody is there to say more
    }
  }

  private final class MeasuredOutput extends FilterOutputStream {

    MeasuredOutput(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
        written.addAndGet(length);
      } catch (IOException hungUp) {
        spent = true;
        throw hungUp;
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException hungUp) {
        spent = true;
        throw hungUp;
      }
    }
  }

  private final class MeasuredInput extends FilterInputStream {

    MeasuredInput(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count;
      try {
        count = in.read(bytes, offset, length);
      } catch (IOException broken) {
        if (process.isAlive()) {
          throw broken;
        }
        count = -1; // the JDK closes the pipe when it takes note of the end: an end like any other
      }
      if (count < 0) {
        spent = true;
      } else {
        read.addAndGet(count);
      }
      return count;
    }

    @Override
    public long skip(long count) throws IOException {
      long skipped = in.skip(count);
      read.addAndGet(skipped);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
