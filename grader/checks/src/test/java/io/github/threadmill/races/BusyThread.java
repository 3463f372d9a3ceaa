package io.github.threadmill.races;

import java.util.concurrent.atomic.AtomicBoolean;

/** A thread that computes, and takes no step of noise, until it is closed. */
final class BusyThread implements AutoCloseable {

  private final AtomicBoolean over = new AtomicBoolean();

  BusyThread() {
    Thread.ofPlatform().daemon().start(this::spin);
  }

  @Override
  public void close() {
    over.set(true);
  }

  private void spin() {
    while (!over.get()) {
      Thread.onSpinWait();
    }
  }
}
