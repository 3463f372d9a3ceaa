package io.github.threadmill.verdict;

import io.github.threadmill.evidence.SeenThread;
import io.github.threadmill.evidence.ThreadDump;
import io.github.threadmill.feedback.Finding;
import io.github.threadmill.feedback.Place;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What to say of a check that did not end: what is known of its threads, and no guess beyond. */
public final class Unfinished {

  private static final int MOST_THREADS = 3;

  private Unfinished() {}

  /** It ran for as long as a check may. */
  public static Verdict after(Duration deadline, ThreadDump dump, Optional<String> awaited) {
    return verdict("did not finish in " + deadline.toSeconds() + " s", dump, awaited);
  }

  /** All its threads wait, and nothing moves any more. */
  public static Verdict stuck(ThreadDump dump, Optional<String> awaited) {
    return verdict("did not finish: all threads wait and nothing moves any more", dump, awaited);
  }

  /** It used up the CPU time that a check may use. */
  public static Verdict busy(Duration limit, ThreadDump dump, Optional<String> awaited) {
    return verdict(
        "did not finish and used " + limit.toSeconds() + " s of CPU time", dump, awaited);
  }

  private static Verdict verdict(String what, ThreadDump dump, Optional<String> awaited) {
    Optional<List<SeenThread>> cycle = dump.cycle();
    List<SeenThread> shown =
        cycle.orElse(dump.inStudentsCode()).stream().limit(MOST_THREADS).toList();
    String awaiting = awaited.map(name -> "; waited for " + name).orElse("");
    String threads =
        shown.stream().map(Unfinished::describe).collect(Collectors.joining("\n", "\n", ""));
    Place at = shown.stream().flatMap(thread -> thread.lines().stream()).findFirst().orElse(null);
    String deadlock = cycle.isPresent() ? " (deadlock)" : "";
    return Verdict.failed(new Finding((what + deadlock + awaiting + threads).strip(), at, null));
  }

  private static String describe(SeenThread thread) {
    String doing =
        switch (thread.state()) {
          case "BLOCKED" -> " waits for a lock";
          case "WAITING", "TIMED_WAITING" ->
              thread.call() == null ? " waits" : " waits in " + thread.call();
          default -> " is running";
        };
    return thread.label() + doing;
  }
}
