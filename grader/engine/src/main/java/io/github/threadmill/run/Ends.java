package io.github.threadmill.run;

import io.github.threadmill.calibrate.Allowance;
import io.github.threadmill.channel.NotPlainException;
import io.github.threadmill.evidence.ThreadDump;
import io.github.threadmill.feedback.Finding;
import io.github.threadmill.lab.CheckFailedException;
import io.github.threadmill.lab.DoubtfulException;
import io.github.threadmill.observer.Message;
import io.github.threadmill.verdict.Unfinished;
import io.github.threadmill.verdict.Verdict;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/** What it means that an observing process does not answer as it should. */
final class Ends {

  /** What {@code -XX:+ExitOnOutOfMemoryError} ends a JVM with. */
  private static final int OUT_OF_MEMORY = 3;

  /** 128 and the signal's number: what a shell shows for a process that the system killed. */
  private static final int KILLED = 137;

  /**
   * What a crash leaves with {@code -XX:-CreateCoredumpOnCrash}, and an abort, a bad access to a
   * file in memory and one to memory without it. Code that ends its process by {@code System.exit}
   * has said so before.
   */
  private static final Set<Integer> CRASHES = Set.of(1, 134, 135, 139);

  /** The process did not end although it has hung up. */
  private static final int STILL_ALIVE = -1;

  private final IntSupplier exitCode;
  private final Allowance allowance;
  private final Lane lane;
  private boolean dead;

  /**
   * @param exitCode what the process ended with; asked once it is gone
   */
  Ends(IntSupplier exitCode, Allowance allowance, Lane lane) {
    this.exitCode = exitCode;
    this.allowance = allowance;
    this.lane = lane;
  }

  /** Whether the process can be used for another check. */
  boolean isDead() {
    return dead;
  }

  /** The process is gone, or told what it was doing because it would not end. */
  RuntimeException ended(Message.Dump dump, Optional<Watchdog.Reason> reason) {
    dead = true;
    Optional<String> awaited = Optional.of(dump.awaited()).filter(name -> !name.isEmpty());
    return reason
        .map(why -> unfinished(why, dump.threads(), awaited))
        .orElseGet(() -> died(dump.threads()));
  }

  private RuntimeException unfinished(
      Watchdog.Reason reason, ThreadDump threads, Optional<String> awaited) {
    return switch (reason) {
      case CPU -> failed(Unfinished.busy(allowance.cpu(), threads, awaited));
      case STUCK -> failed(Unfinished.stuck(threads, awaited));
      case CLOCK ->
          lane == Lane.QUIET
              ? failed(Unfinished.after(allowance.wall(), threads, awaited))
              : new DoubtfulException(
                  "did not finish in %d s beside other work"
                      .formatted(allowance.wall().toSeconds()));
    };
  }

  private RuntimeException died(ThreadDump threads) {
    int code = exitCode.getAsInt();
    if (CRASHES.contains(code)) {
      return crashed(code);
    }
    return switch (code) {
      case OUT_OF_MEMORY ->
          failed(
              new Finding(
                  "ran out of memory: the heap has " + allowance.heapMegabytes() + " MB",
                  null,
                  "keep less at a time"));
      case STILL_ALIVE ->
          failed(
              new Finding(
                  "closed its connection to the grader in the middle of the check", null, null));
      case KILLED -> new DoubtfulException("the system killed the process of the submission");
      default -> failed(exit(code, threads));
    };
  }

  /** Code that has no part in a crash is not to be blamed for it: once more, alone. */
  private RuntimeException crashed(int code) {
    String what = "the JVM crashed in the middle of the check (exit code " + code + ")";
    return lane == Lane.QUIET
        ? failed(new Finding(what, null, null))
        : new DoubtfulException(what + " beside other work");
  }

  private static Finding exit(int code, ThreadDump threads) {
    return new Finding(
        "ended the whole process in the middle of the check (exit code " + code + ")",
        threads.threads().stream()
            .flatMap(thread -> thread.lines().stream())
            .findFirst()
            .orElse(null),
        "return or throw; System.exit ends the program of whoever calls your code");
  }

  /** The process has said that it ends itself, so its exit code proves nothing else. */
  RuntimeException left() {
    dead = true;
    return failed(exit(exitCode.getAsInt(), ThreadDump.NONE));
  }

  /** A reply that a right process does not send at this point. */
  RuntimeException unexpected(Message.Reply reply) {
    dead = true;
    return reply instanceof Message.Broken broken
        ? new DoubtfulException("the observing process broke: " + broken.why())
        : failed(new Finding("the observation ended before it was complete", null, null));
  }

  /** Bytes that are no reply at all. */
  RuntimeException forged(NotPlainException forged) {
    dead = true;
    return failed(new Finding("the observation is unreadable: " + forged.getMessage(), null, null));
  }

  private static RuntimeException failed(Finding finding) {
    return new CheckFailedException(finding);
  }

  private static RuntimeException failed(Verdict verdict) {
    return failed(java.util.Objects.requireNonNull(verdict.finding()));
  }
}
