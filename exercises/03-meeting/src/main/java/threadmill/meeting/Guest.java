package threadmill.meeting;

import java.util.concurrent.CompletableFuture;

/**
 * Somebody who takes some minutes to arrive, or turns out not to come. Given; the checks bring
 * guests of their own.
 */
public interface Guest {

  /** Unlike the name of every other guest of the same meeting. */
  String name();

  /**
   * Sets out, and keeps the calling thread until this guest is there.
   *
   * @throws RuntimeException if the guest does not come; its message is the reason
   */
  void arrive();

  /**
   * Sets out, and keeps no thread. Each call is a journey of its own.
   *
   * @return completes when this guest is there, or exceptionally with what {@link #arrive} would
   *     throw; cancelling it calls this guest off
   * @throws RuntimeException if it is known at once that the guest does not come; its message is
   *     the reason
   */
  CompletableFuture<Void> arriveAsync();
}
