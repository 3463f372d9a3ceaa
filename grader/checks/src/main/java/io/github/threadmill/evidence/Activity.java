package io.github.threadmill.evidence;

import io.github.threadmill.feedback.Place;
import io.github.threadmill.watch.BlockingCall;
import java.util.List;
import java.util.Optional;

/**
 * What the student's code was seen to do during a check's observations.
 *
 * @param calls watched calls, those that blocked and those that did not have to
 */
public record Activity(List<BlockingCall> calls) {

  /** Nothing was seen. */
  public static final Activity NONE = new Activity(List.of());

  public Activity {
    calls = List.copyOf(calls);
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
