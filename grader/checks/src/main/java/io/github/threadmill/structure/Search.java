package io.github.threadmill.structure;

import io.github.threadmill.watch.MethodReferences;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks the call graph breadth first, so that the path told to a student is a shortest one. */
final class Search {

  private record State(Node node, boolean afterFuture) {}

  private record Way(State from, Edge edge) {}

  private record Place(String file, int line, String api) {}

  private final CallGraph graph;
  private final Findings findings;
  private final ThreadPolicy policy;
  private final Map<State, @Nullable Way> ways = new LinkedHashMap<>();
  private final Map<Place, Reach> best = new LinkedHashMap<>();

  Search(CallGraph graph, Findings findings, ThreadPolicy policy) {
    this.graph = graph;
    this.findings = findings;
    this.policy = policy;
  }

  List<Reach> from(List<MethodId> entryPoints) {
    Deque<State> next = new ArrayDeque<>();
    for (MethodId entry : entryPoints) {
      State start = new State(new Node.Method(entry), false);
      ways.put(start, null);
      next.add(start);
    }
    while (!next.isEmpty()) {
      State state = next.removeFirst();
      look(state);
      for (Edge edge : graph.edgesFrom(state.node())) {
        State reached = new State(edge.to(), state.afterFuture() || edge.afterFuture());
        boolean allowed = edge.how().map(policy.allowed()::contains).orElse(false);
        if (!allowed && !ways.containsKey(reached)) {
          ways.put(reached, new Way(state, edge));
          next.add(reached);
        }
      }
    }
    return List.copyOf(best.values());
  }

  private void look(State state) {
    for (Findings.Found found : findings.in(state.node(), state.afterFuture())) {
      String file = body(state.node()).file();
      Reach reach =
          new Reach(
              found.api(),
              found.group(),
              found.severity(),
              found.certainty(),
              file,
              found.line(),
              path(state, found));
      best.merge(
          new Place(file, found.line(), found.api()),
          reach,
          (old, fresh) -> fresh.certainty().compareTo(old.certainty()) < 0 ? fresh : old);
    }
  }

  private List<Step> path(State end, Findings.Found found) {
    List<Step> steps = new ArrayList<>();
    Body last = body(end.node());
    steps.add(
        new Step(
            found.api().substring(found.api().lastIndexOf('.') + 1), last.file(), found.line()));
    steps.addFirst(new Step(name(last), last.file(), firstLine(end.node(), last)));
    Way way = ways.get(end);
    while (way != null) {
      Body body = body(way.from().node());
      steps.addFirst(new Step(name(body), body.file(), way.edge().line()));
      way = ways.get(way.from());
    }
    return steps;
  }

  private static int firstLine(Node node, Body body) {
    return switch (node) {
      case Node.Method _ -> body.line();
      case Node.Reference reference -> reference.function().made().line();
    };
  }

  private Body body(Node node) {
    MethodId id =
        switch (node) {
          case Node.Method method -> method.id();
          case Node.Reference reference -> reference.function().maker();
        };
    Body body = graph.program().body(id);
    if (body == null) {
      throw new IllegalStateException("no body for " + id);
    }
    return body;
  }

  private static String name(Body body) {
    String method = MethodReferences.enclosing(body.id().name());
    String owner = body.id().owner();
    String simple =
        owner.substring(owner.lastIndexOf('/') + 1).replaceFirst("\\$\\d+.*", "").replace('$', '.');
    return switch (method) {
      case "<init>" -> "new " + simple;
      case "<clinit>" -> "static initialiser of " + simple;
      default -> method;
    };
  }
}
