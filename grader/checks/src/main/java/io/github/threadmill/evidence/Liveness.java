package io.github.threadmill.evidence;

import io.github.threadmill.watch.BlockingCall;
import java.util.List;

/**
 * What became of the student's threads, executors and interrupts. Plain: it travels between
 * processes.
 *
 * @param threadsLeft alive when the observation ended, in the order of their making; where their
 *     end was awaited, one for each executor that was shut down and has not ended
 * @param neverClosed executors and clients without a shutdown, in the order of their making
 * @param uncaught exceptions that ended a thread
 * @param swallowedInterrupts calls whose interrupt was caught and lost, sorted by place
 * @param deadlock a line for each thread of a cycle, empty where none was found
 */
public record Liveness(
    List<LeftThread> threadsLeft,
    List<NeverClosed> neverClosed,
    List<Uncaught> uncaught,
    List<BlockingCall> swallowedInterrupts,
    List<String> deadlock) {

  /** The check did not ask. */
  public static final Liveness NOT_ASKED =
      new Liveness(List.of(), List.of(), List.of(), List.of(), List.of());

  public Liveness {
    threadsLeft = List.copyOf(threadsLeft);
    neverClosed = List.copyOf(neverClosed);
    uncaught = List.copyOf(uncaught);
    swallowedInterrupts = List.copyOf(swallowedInterrupts);
    deadlock = List.copyOf(deadlock);
  }
}
