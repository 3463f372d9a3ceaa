package io.github.threadmill.evidence;

import io.github.threadmill.feedback.Place;
import io.github.threadmill.watch.BlockingCall;
import java.util.List;
import java.util.Optional;

/**
 * What the student's code was seen to do during a check's observations.
 *
 * @param calls watched calls, those that blocked and those that did not have to
 * @param liveness what became of threads; nothing unless the check asked for it
 */
public record Activity(List<BlockingCall> calls, Liveness liveness) {

  /** Nothing was seen. */
  public static final Activity NONE = new Activity(List.of(), Liveness.NOT_ASKED);

  public Activity {
    calls = List.copyOf(calls);
  }

  /** Threads of the student's that were alive when the last observation ended. */
  public List<LeftThread> threadsLeft() {
    return liveness.threadsLeft();
  }

  /** Executors and clients that nobody has closed. */
  public List<NeverClosed> neverClosed() {
    return liveness.neverClosed();
  }

  /** Exceptions that ended a thread of the student's and went nowhere. */
  public List<Uncaught> uncaught() {
    return liveness.uncaught();
  }

  /** Where an interrupt was caught and lost, sorted by place. */
  public List<BlockingCall> swallowedInterrupts() {
    return liveness.swallowedInterrupts();
  }

  /** A line for each thread of a deadlock, empty where there is none. */
  public List<String> deadlock() {
    return liveness.deadlock();
  }

  /** The calls that kept a thread. */
  public List<BlockingCall> blocking() {
    return calls.stream().filter(BlockingCall::blocks).toList();
  }

  /** Where the first call that kept a thread stands. */
  public Optional<Place> firstBlockingPlace() {
    return blocking().stream().flatMap(call -> placeOf(call).stream()).findFirst();
  }

  /** Where a call stands. */
  public static Optional<Place> placeOf(BlockingCall call) {
    return Place.of(call.type().replace('/', '.'), call.file(), call.line());
  }
}
