package io.github.threadmill.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Ways in a call graph that lead back to where they began. Immutable. */
final class Cycles {

  private final Map<Node, List<Edge>> edges = new LinkedHashMap<>();

  /**
   * @param allowed which edges are looked at
   */
  Cycles(CallGraph graph, Predicate<Edge> allowed) {
    for (Node node : graph.nodes()) {
      edges.put(node, graph.edgesFrom(node).stream().filter(allowed).toList());
    }
  }

  List<Edge> edgesFrom(Node node) {
    return edges.getOrDefault(node, List.of());
  }

  List<Edge> all() {
    return edges.values().stream().flatMap(List::stream).toList();
  }

  /** The largest sets of nodes of which each can reach itself and every other one. */
  List<Set<Node>> largest() {
    Map<Node, Set<Node>> reached = new LinkedHashMap<>();
    edges.keySet().forEach(node -> reached.put(node, from(Set.of(node), edge -> true)));
    List<Set<Node>> cycles = new ArrayList<>();
    Set<Node> taken = new LinkedHashSet<>();
    for (Node node : edges.keySet()) {
      Set<Node> cycle = new LinkedHashSet<>(reached.getOrDefault(node, Set.of()));
      cycle.removeIf(other -> !reached.getOrDefault(other, Set.of()).contains(node));
      if (taken.addAll(cycle)) {
        cycles.add(cycle);
      }
    }
    return cycles;
  }

  /** What some nodes reach along edges of one kind. */
  Set<Node> from(Set<Node> start, Predicate<Edge> kind) {
    Set<Node> reached = new LinkedHashSet<>();
    Deque<Node> next = new ArrayDeque<>(start);
    while (!next.isEmpty()) {
      for (Edge edge : edgesFrom(next.removeFirst())) {
        if (kind.test(edge) && reached.add(edge.to())) {
          next.add(edge.to());
        }
      }
    }
    return reached;
  }
}
