package io.github.threadmill.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Network namespaces, kept for the next submission: making one costs a JVM's start. There are as
 * many as submissions ran at the same time. Thread-safe.
 */
final class Lanes implements AutoCloseable {

  private final Deque<Lane> idle = new ArrayDeque<>();
  private boolean closed;

  /** One that nobody else has. */
  Lane take(Method method, Path java) throws IOException {
    synchronized (this) {
      Lane lane = idle.poll();
      if (lane != null) {
        return lane;
      }
    }
    return Lane.open(method, java);
  }

  /**
   * Takes one back.
   *
   * @param clean whether all processes that ran in it are gone for certain
   */
  void giveBack(Lane lane, boolean clean) {
    if (clean && lane.clear() && keep(lane)) {
      return;
    }
    lane.close();
  }

  private synchronized boolean keep(Lane lane) {
    if (!closed) {
      idle.push(lane);
    }
    return !closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(Lane::close);
    idle.clear();
  }
}
