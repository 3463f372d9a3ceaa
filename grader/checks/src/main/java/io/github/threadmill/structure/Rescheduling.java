package io.github.threadmill.structure;

import io.github.threadmill.watch.BlockingCatalogue;
import io.github.threadmill.watch.BlockingMethod;
import io.github.threadmill.watch.MethodReferences;
import io.github.threadmill.watch.Severity;
import io.github.threadmill.watch.TypeHierarchy;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Polling without a loop: code that asks whether a task is done and, because it is not, has itself
 * run again later by an executor or a timer.
 *
 * <p>Such a round is a cycle of the call graph that leads through a handover. One that sends a
 * request, or that runs what cannot be followed, may be a retry or a pump: only rounds that merely
 * ask are reported.
 */
final class Rescheduling {

  private static final Set<String> PERIODIC =
      Set.of("scheduleAtFixedRate", "scheduleWithFixedDelay");

  private static final Set<String> TIMERS =
      Set.of("delayedExecutor", "schedule", "completeOnTimeout", "orTimeout");

  private final CallGraph graph;
  private final Program program;
  private final TypeHierarchy types;
  private final BlockingCatalogue catalogue;
  private final Dispatch dispatch;
  private final TaskQuestions questions;
  private final Cycles cycles;
  private final Map<Node, List<Findings.Found>> found = new LinkedHashMap<>();

  /**
   * @param policy handovers after which code may block; it may poll there, too
   */
  Rescheduling(CallGraph graph, BlockingCatalogue catalogue, ThreadPolicy policy) {
    this.graph = graph;
    this.program = graph.program();
    this.types = program.types();
    this.catalogue = catalogue;
    this.dispatch = new Dispatch(program, graph.things());
    this.questions = new TaskQuestions(types);
    this.cycles =
        new Cycles(graph, edge -> edge.how().filter(policy.allowed()::contains).isEmpty());
    for (Set<Node> cycle : comingBackLater()) {
      Set<Node> round = round(cycle);
      if (round.stream().noneMatch(this::works)) {
        round.forEach(node -> found.put(node, questions(node)));
      }
    }
  }

  /** The questions in a node that are asked round after round. */
  List<Findings.Found> in(Node node) {
    return found.getOrDefault(node, List.of());
  }

  /**
   * Cycles that lead through a handover, or through a future that a timer completes. Waiting for
   * one future after the other by callbacks is neither.
   */
  private List<Set<Node>> comingBackLater() {
    List<Set<Node>> later = new ArrayList<>();
    cycles.largest().stream()
        .filter(this::comesBackLater)
        .filter(cycle -> !(isTimed(cycle) && merelyShows(cycle)))
        .forEach(later::add);
    cycles.all().stream()
        .filter(this::isPeriodic)
        .map(edge -> Set.of(edge.to()))
        .filter(cycle -> !merelyShows(cycle))
        .forEach(later::add);
    return later;
  }

  /** A cycle and what it calls on its way. */
  private Set<Node> round(Set<Node> cycle) {
    Set<Node> round = new LinkedHashSet<>(cycle);
    round.addAll(cycles.from(cycle, edge -> edge.how().isEmpty() && !edge.afterFuture()));
    return round;
  }

  /**
   * Whether nobody can be waiting for what a timer finds out: it gives nothing back and reaches no
   * call that lets others go on. So does one that shows how far the work has come.
   */
  private boolean merelyShows(Set<Node> cycle) {
    Set<Node> all = new LinkedHashSet<>(cycle);
    all.addAll(cycles.from(cycle, edge -> true));
    return cycle.stream().noneMatch(Rescheduling::givesBack)
        && all.stream().noneMatch(this::letsGoOn);
  }

  private static boolean givesBack(Node node) {
    MethodId method =
        switch (node) {
          case Node.Method it -> it.id();
          case Node.Reference it -> it.function().made().target();
        };
    return !method.descriptor().endsWith(")V");
  }

  private boolean letsGoOn(Node node) {
    return switch (node) {
      case Node.Reference reference ->
          Signals.letsGoOn(reference.function().made().target(), types);
      case Node.Method method ->
          calls(method).anyMatch(call -> Signals.letsGoOn(call.target(), types));
    };
  }

  private boolean comesBackLater(Set<Node> cycle) {
    List<Edge> inside =
        cycle.stream()
            .flatMap(node -> cycles.edgesFrom(node).stream())
            .filter(edge -> cycle.contains(edge.to()))
            .toList();
    boolean timed = isTimed(cycle);
    return inside.stream().anyMatch(edge -> edge.afterFuture() ? timed : edge.how().isPresent());
  }

  private boolean isTimed(Set<Node> cycle) {
    return round(cycle).stream().flatMap(this::calls).anyMatch(Rescheduling::isTimer);
  }

  private static boolean isTimer(Body.Call call) {
    return call.target().owner().startsWith("java/util/") && TIMERS.contains(call.target().name());
  }

  private boolean isPeriodic(Edge edge) {
    return edge.how().filter(Handover.SCHEDULER::equals).isPresent()
        && calls(edge.from())
            .anyMatch(
                call -> call.line() == edge.line() && PERIODIC.contains(call.target().name()));
  }

  private Stream<Body.Call> calls(Node node) {
    Body body = node instanceof Node.Method method ? program.body(method.id()) : null;
    return body == null ? Stream.of() : body.calls().stream();
  }

  /** Whether a node does more than ask. */
  private boolean works(Node node) {
    return switch (node) {
      case Node.Reference reference -> sends(reference.function().made().target());
      case Node.Method method -> {
        Body body = program.body(method.id());
        yield body != null
            && body.calls().stream()
                .anyMatch(call -> sends(call.target()) || isUnknown(body, call));
      }
    };
  }

  /** Whether a method outside the student's code may have a request sent. */
  private boolean sends(MethodId target) {
    if (types.isGiven(target.owner()) || target.owner().startsWith("java/util/")) {
      return false;
    }
    return target.owner().startsWith("java/net/")
        || isFuture(MethodTypeDesc.ofDescriptor(target.descriptor()).returnType())
        || catalogue
            .find(target.owner(), target.name(), target.descriptor(), types)
            .filter(BlockingMethod::ofExercise)
            .isPresent();
  }

  private boolean isFuture(ClassDesc type) {
    return type.isClassOrInterface() && questions.isFuture(MethodReferences.internalName(type));
  }

  /** Whether a call runs a function that nobody knows. */
  private boolean isUnknown(Body body, Body.Call call) {
    boolean function =
        call.target().owner().startsWith("java/util/function/")
            || call.target().owner().equals("java/lang/Runnable")
            || call.target().owner().equals("java/util/concurrent/Callable");
    if (call.isStatic() || !function) {
      return false;
    }
    Dispatch.Targets targets =
        dispatch.targets(
            call.target(), call.isVirtual(), false, graph.things().of(body, call.receiver()));
    return targets.methods().isEmpty() && targets.functions().isEmpty();
  }

  private List<Findings.Found> questions(Node node) {
    return switch (node) {
      case Node.Reference reference -> {
        Body.Made made = reference.function().made();
        yield questions.isOne(made.target())
            ? List.of(found(made.target(), made.line()))
            : List.of();
      }
      case Node.Method method ->
          calls(method)
              .filter(call -> questions.isOne(call.target()))
              .map(call -> found(call.target(), call.line()))
              .toList();
    };
  }

  private static Findings.Found found(MethodId target, int line) {
    return new Findings.Found(
        MethodReferences.api(target.owner(), target.name()),
        "spin",
        Severity.BUSY,
        Certainty.CERTAIN,
        line);
  }
}
