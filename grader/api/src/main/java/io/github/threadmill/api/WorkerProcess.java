package io.github.threadmill.api;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * A process that was started to work. Two pipes lead to it and back; nothing else is shared with
 * it. What it writes to {@code System.err} is taken care of.
 *
 * <p>When the process ends, for whatever reason, {@link #fromWorker()} comes to its end, and
 * writing to {@link #toWorker()} fails sooner or later.
 */
public interface WorkerProcess extends AutoCloseable {

  /** The process's number, as {@link ProcessHandle#pid()} gives it. */
  long pid();

  /** What is written here, and flushed, the worker reads from {@code System.in}. */
  OutputStream toWorker();

  /** What the worker writes to {@code System.out}, and flushes, is read here. */
  InputStream fromWorker();

  /** Whether the process has not ended yet. */
  boolean isAlive();

  /** Ends the process, whatever it is doing, and waits until it is gone. May be called twice. */
  @Override
  void close();
}
