package io.github.threadmill.structure;

import io.github.threadmill.watch.BlockingCall;
import io.github.threadmill.watch.Severity;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The verdict on "no blocking call in the async path", from what bytecode shows and what was seen.
 *
 * <ol>
 *   <li>A call that was seen to block, or that may have, on a thread that must not: fail.
 *   <li>A {@link Certainty#CERTAIN} reach of a call that blocks: fail, executed or not.
 *   <li>Any other reach (a join in a dependent, a lock, a polling loop) that was seen, each time
 *       without having to wait: pass.
 *   <li>Such a reach that no run came by: pass, with a warning.
 * </ol>
 *
 * @param failures why it failed, seen ones first; empty if it passed
 * @param warnings what bytecode alone could not settle and no run came by
 */
public record Judgement(List<Finding> failures, List<Finding> warnings) {

  /** Where a finding comes from. */
  public enum Evidence {
    SEEN,
    REACHABLE
  }

  /**
   * One place in the student's code.
   *
   * @param text what was observed, without advice
   * @param path from the entry point to the place; empty for what was only seen
   */
  public record Finding(
      Evidence evidence, String api, String file, int line, String text, List<Step> path) {

    static Finding seen(BlockingCall call, List<Step> path) {
      String thread = ThreadText.of(call.virtual(), call.thread());
      String kept =
          switch (call.severity()) {
            case BUSY -> "polls without end";
            case ESCAPE -> "calls what cannot be looked into";
            case BLOCK, IO, FREE -> "waits";
          };
      String text = "%s in %s %s on %s".formatted(call.api(), call.method(), kept, thread);
      return new Finding(Evidence.SEEN, call.api(), call.file(), call.line(), text, path);
    }

    static Finding reachable(Reach reach) {
      return new Finding(
          Evidence.REACHABLE,
          reach.api(),
          reach.file(),
          reach.line(),
          reach.severity() == Severity.BUSY
              ? reach.pathText() + ", asked again and again"
              : reach.pathText(),
          reach.path());
    }
  }

  public Judgement {
    failures = List.copyOf(failures);
    warnings = List.copyOf(warnings);
  }

  public boolean passed() {
    return failures.isEmpty();
  }

  /**
   * Decides.
   *
   * @param reached what {@link BlockingRule#check} found
   * @param seen what a watch session recorded while the entry points ran
   */
  public static Judgement of(List<Reach> reached, List<BlockingCall> seen, ThreadPolicy policy) {
    Map<Place, Finding> failures = new LinkedHashMap<>();
    Map<Place, Finding> warnings = new LinkedHashMap<>();
    Set<Place> cameBy = new HashSet<>();
    for (BlockingCall call : seen) {
      cameBy.add(Place.of(call));
      if (call.blocks() && !policy.mayBlock().test(call)) {
        failures.putIfAbsent(Place.of(call), Finding.seen(call, pathTo(call, reached)));
      }
    }
    for (Reach reach : reached) {
      Map<Place, Finding> verdict = reach.certainty().decidedAtRunTime() ? warnings : failures;
      verdict.putIfAbsent(Place.of(reach), Finding.reachable(reach));
    }
    warnings.keySet().removeAll(failures.keySet());
    warnings.keySet().removeAll(cameBy);
    return new Judgement(List.copyOf(failures.values()), List.copyOf(warnings.values()));
  }

  private record Place(String file, int line, String api) {

    static Place of(BlockingCall call) {
      return new Place(call.file(), call.line(), call.api());
    }

    static Place of(Reach reach) {
      return new Place(reach.file(), reach.line(), reach.api());
    }
  }

  private static List<Step> pathTo(BlockingCall call, List<Reach> reached) {
    return reached.stream()
        .filter(reach -> Place.of(reach).equals(Place.of(call)))
        .map(Reach::path)
        .findFirst()
        .orElse(List.of());
  }
}
