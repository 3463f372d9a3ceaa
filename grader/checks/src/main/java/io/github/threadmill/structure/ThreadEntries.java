package io.github.threadmill.structure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which methods of the student's are where a thread begins, and which methods each one leads to.
 */
final class ThreadEntries {

  private static final Set<String> TASKS = Set.of("run", "call", "get");

  /**
   * A method that is handed to a thread or an executor.
   *
   * @param from the method that hands it over, at so many of its elements
   * @param many whether several threads may run it at once
   * @param ofObject whether it is a method of an object that is made for it
   */
  record Entry(MethodId task, MethodId from, int site, boolean many, boolean ofObject) {}

  private final Program program;
  private final Map<MethodId, Entry> entries = new LinkedHashMap<>();
  private final Set<MethodId> functions = new HashSet<>();
  private final Map<MethodId, Set<MethodId>> leadsTo = new HashMap<>();

  ThreadEntries(Program program, List<Body> bodies) {
    this.program = program;
    for (Body body : bodies) {
      body.functions().forEach(made -> functions.add(made.target()));
      for (Body.Call call : body.calls()) {
        if (Sink.of(call.target()) instanceof Sink.HandsOver over && !over.afterFuture()) {
          call.arguments().forEach(given -> hand(body, call, given));
        }
      }
    }
    bodies.forEach(body -> leadsTo.put(body.id(), callees(body)));
  }

  private void hand(Body body, Body.Call call, Set<Origin> given) {
    for (Origin origin : given) {
      switch (origin) {
        case Origin.Made(int site) ->
            body.functions().stream()
                .filter(made -> made.site() == site)
                .forEach(made -> add(body, call, made.target(), false));
        case Origin.New(int site, String type) ->
            program.methodsOf(type).stream()
                .filter(task -> TASKS.contains(task.id().name()))
                .forEach(task -> add(body, call, task.id(), true));
        case Origin.Argument _ -> {}
        case Origin.Field _ -> {}
        case Origin.Result _ -> {}
      }
    }
  }

  private void add(Body body, Body.Call call, MethodId task, boolean ofObject) {
    boolean again = entries.containsKey(task);
    boolean many = again || body.repeated().contains(call.site());
    entries.put(task, new Entry(task, body.id(), call.site(), many, ofObject));
  }

  private Set<MethodId> callees(Body body) {
    Set<MethodId> found = new HashSet<>();
    body.calls().stream()
        .map(call -> call.target().foundIn(program.types(), call.target().owner()))
        .filter(Objects::nonNull)
        .forEach(found::add);
    body.functions().stream().map(Body.Made::target).forEach(found::add);
    found.removeAll(entries.keySet());
    return found;
  }

  Map<MethodId, Entry> all() {
    return entries;
  }

  /** Whether the method is a lambda, or one that a method reference names. */
  boolean isFunction(MethodId method) {
    return functions.contains(method);
  }

  /** Everything that is reached from some methods, themselves included. */
  Set<MethodId> from(Set<MethodId> starts) {
    Set<MethodId> reached = new HashSet<>();
    Set<MethodId> next = new HashSet<>(starts);
    while (!next.isEmpty()) {
      reached.addAll(next);
      next =
          next.stream()
              .flatMap(method -> leadsTo.getOrDefault(method, Set.of()).stream())
              .filter(method -> !reached.contains(method))
              .collect(Collectors.toSet());
    }
    return reached;
  }

  boolean calls(MethodId caller, MethodId callee) {
    return leadsTo.getOrDefault(caller, Set.of()).contains(callee);
  }
}
