package io.github.threadmill.clock;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The minute that it is, and what is to happen at later ones, in the order of time and, within a
 * minute, of registration. Thread-safe.
 */
final class Appointments {

  private final ReentrantLock lock = new ReentrantLock();

  /**
   * Held while time moves and while what falls due happens, dependents included: two threads never
   * move it side by side, so that what they spend adds up. Never asked for under {@link #lock}.
   */
  private final ReentrantLock moving = new ReentrantLock();

  private final PriorityQueue<Appointment> open =
      new PriorityQueue<>(
          Comparator.comparingLong(Appointment::due).thenComparingLong(Appointment::number));
  private long registered;
  private long now;

  /** In whole minutes from 0. */
  long now() {
    lock.lock();
    try {
      return now;
    } finally {
      lock.unlock();
    }
  }

  CompletableFuture<Void> in(long minutes, Consumer<CompletableFuture<Void>> ending) {
    CompletableFuture<Void> future = new CompletableFuture<>();
    lock.lock();
    try {
      open.add(new Appointment(now + minutes, registered++, future, ending));
      return future;
    } finally {
      lock.unlock();
    }
  }

  /** Whether there is anything to move on to. */
  boolean isEmpty() {
    lock.lock();
    try {
      dropTheDone();
      return open.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Moves on to the next appointment, which then happens on this thread.
   *
   * @return false if there is none until that minute; the time has not moved then
   */
  boolean moveToNext(long latest) {
    moving.lock();
    try {
      Appointment next = take(latest);
      if (next != null) {
        next.ending().accept(next.future());
      }
      return next != null;
    } finally {
      moving.unlock();
    }
  }

  /** Moves on to a minute, through everything that falls due on the way. */
  void moveTo(long minute) {
    moving.lock();
    try {
      while (moveToNext(minute)) {}
      arriveAt(minute);
    } finally {
      moving.unlock();
    }
  }

  /** Lets so many minutes pass; what two threads let pass at once adds up. */
  void pass(long minutes) {
    moving.lock();
    try {
      moveTo(now() + minutes);
    } finally {
      moving.unlock();
    }
  }

  private void arriveAt(long minute) {
    lock.lock();
    try {
      now = Math.max(now, minute);
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Appointment take(long latest) {
    lock.lock();
    try {
      dropTheDone();
      Appointment next = open.peek();
      if (next == null || next.due() > latest) {
        return null;
      }
      open.remove();
      now = Math.max(now, next.due());
      return next;
    } finally {
      lock.unlock();
    }
  }

  /** Whoever was cancelled is not waited for. */
  private void dropTheDone() {
    while (!open.isEmpty() && open.peek().future().isDone()) {
      open.remove();
    }
  }

  private record Appointment(
      long due,
      long number,
      CompletableFuture<Void> future,
      Consumer<CompletableFuture<Void>> ending) {}
}
