package io.github.threadmill.structure;

import io.github.threadmill.watch.BlockingCatalogue;
import io.github.threadmill.watch.BlockingMethod;
import io.github.threadmill.watch.MethodReferences;
import io.github.threadmill.watch.PollingLoops;
import io.github.threadmill.watch.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What blocks in one node of the call graph, its ways of being reached left aside. */
final class Findings {

  private static final Set<String> QUESTIONS =
      Set.of("isDone", "isCompletedExceptionally", "state", "isCancelled");

  /** A call that blocks, at a line of the node's file. */
  record Found(String api, String group, Severity severity, Certainty certainty, int line) {}

  private final CallGraph graph;
  private final Program program;
  private final BlockingCatalogue catalogue;
  private final Dispatch dispatch;
  private final Rescheduling rescheduling;
  private final TaskQuestions questions;

  Findings(CallGraph graph, BlockingCatalogue catalogue, ThreadPolicy policy) {
    this.graph = graph;
    this.program = graph.program();
    this.catalogue = catalogue;
    this.dispatch = new Dispatch(program, graph.things());
    this.rescheduling = new Rescheduling(graph, catalogue, policy);
    this.questions = new TaskQuestions(program.types());
  }

  List<Found> in(Node node, boolean afterFuture) {
    List<Found> found = new ArrayList<>(calls(node, afterFuture));
    found.addAll(rescheduling.in(node));
    return found;
  }

  private List<Found> calls(Node node, boolean afterFuture) {
    return switch (node) {
      case Node.Method method -> {
        Body body = program.body(method.id());
        yield body == null ? List.of() : in(body, afterFuture);
      }
      case Node.Reference reference -> in(reference.function(), afterFuture);
    };
  }

  private List<Found> in(Thing.Function function, boolean afterFuture) {
    Body.Made made = function.made();
    Body maker = program.body(function.maker());
    if (maker == null) {
      return List.of();
    }
    Set<Thing> receiver =
        made.captured().isEmpty()
            ? graph.things().in(new Variable.Parameter(Linker.pseudo(function), 0))
            : graph.things().of(maker, made.captured().getFirst());
    return found(
            made.target(),
            made.isVirtual(),
            made.isStatic(),
            receiver,
            made.line(),
            afterFuture,
            false)
        .stream()
        .toList();
  }

  private List<Found> in(Body body, boolean afterFuture) {
    List<Found> found = new ArrayList<>();
    for (Body.Call call : body.calls()) {
      Set<Thing> receiver = graph.things().of(body, call.receiver());
      boolean asked = asked(body, call.receiver());
      found(
              call.target(),
              call.isVirtual(),
              call.isStatic(),
              receiver,
              call.line(),
              afterFuture,
              asked)
          .ifPresent(found::add);
      if (generates(body, call)) {
        found.add(
            new Found(
                MethodReferences.api(call.target().owner(), call.target().name()),
                "spin",
                Severity.BUSY,
                Certainty.CERTAIN,
                call.line()));
      }
    }
    for (PollingLoops.Loop loop : body.loops()) {
      found.add(new Found(loop.api(), "spin", Severity.BUSY, Certainty.IF_SPINNING, loop.line()));
    }
    for (int line : body.monitors()) {
      found.add(
          new Found(
              "synchronized",
              "monitor",
              Severity.BLOCK,
              Certainty.IF_CONTENDED,
              line == 0 ? body.line() : line));
    }
    return found;
  }

  /** Whether a stream without end is made of the question whether a task is done. */
  private boolean generates(Body body, Body.Call call) {
    return call.target().owner().startsWith("java/util/stream/")
        && call.target().name().equals("generate")
        && call.arguments().stream()
            .flatMap(argument -> graph.things().of(body, argument).stream())
            .anyMatch(thing -> thing instanceof Thing.Function function && asks(function));
  }

  private boolean asks(Thing.Function function) {
    MethodId target = function.made().target();
    Body lambda = program.body(target);
    return asks(target)
        || (lambda != null && lambda.calls().stream().anyMatch(call -> asks(call.target())));
  }

  private boolean asks(MethodId target) {
    return questions.isOne(target)
        || (QUESTIONS.contains(target.name()) && questions.isTask(target.owner()));
  }

  private Optional<Found> found(
      MethodId target,
      boolean isVirtual,
      boolean isStatic,
      Set<Thing> receiver,
      int line,
      boolean afterFuture,
      boolean asked) {
    Optional<BlockingMethod> rule =
        catalogue.find(target.owner(), target.name(), target.descriptor(), program.types());
    if (rule.isEmpty() || rule.get().severity() == Severity.BUSY) {
      return Optional.empty();
    }
    if (isVirtual && !rule.get().ofExercise() && landsInStudentsCode(target, receiver)) {
      return Optional.empty();
    }
    if (!isStatic && Verdicts.takesResult(rule.get()) && Verdicts.isDone(receiver)) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            MethodReferences.api(target.owner(), target.name()),
            rule.get().group(),
            rule.get().severity(),
            Verdicts.of(rule.get(), afterFuture, asked),
            line));
  }

  private boolean landsInStudentsCode(MethodId target, Set<Thing> receiver) {
    return !receiver.isEmpty()
        && receiver.stream()
            .allMatch(
                thing ->
                    thing instanceof Thing.Instance
                        && !dispatch
                            .targets(target, true, false, Set.of(thing))
                            .methods()
                            .isEmpty());
  }

  private static boolean asked(Body body, Set<Origin> future) {
    return body.loops().isEmpty()
        && body.calls().stream()
            .filter(call -> QUESTIONS.contains(call.target().name()) && !call.isStatic())
            .anyMatch(
                call -> {
                  Set<Origin> both = new HashSet<>(call.receiver());
                  both.retainAll(future);
                  return !both.isEmpty();
                });
  }
}
