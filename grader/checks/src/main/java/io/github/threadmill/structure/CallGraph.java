package io.github.threadmill.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which methods and lambdas of a student's can be executed from some entry points, and through
 * which calls.
 *
 * <p>Built together with the question which functions and objects each variable can hold, because
 * only that tells who runs a stored function, and which of several overriding methods is meant. One
 * answer for each method, whoever calls it; one for each field, whichever object it is in.
 */
final class CallGraph {

  private final Program program;
  private final Things things;
  private final Set<Node> reached = new LinkedHashSet<>();
  private final Map<Node, Set<Edge>> edges = new LinkedHashMap<>();

  private CallGraph(Program program) {
    this.program = program;
    this.things = new Things(program.types(), program.effort());
  }

  static CallGraph from(Program program, List<MethodId> entryPoints) {
    CallGraph graph = new CallGraph(program);
    for (MethodId entry : entryPoints) {
      graph.enter(entry);
    }
    Linker linker = new Linker(program, graph.things, graph);
    do {
      graph.grow(linker);
      graph.reached.forEach(linker::settle);
    } while (graph.things.grew());
    return graph;
  }

  private void grow(Linker linker) {
    do {
      for (Node node : List.copyOf(reached)) {
        program.effort().spend(1);
        linker.link(node);
      }
    } while (things.grew());
  }

  private void enter(MethodId entry) {
    Body body = program.body(entry);
    if (body == null) {
      throw new IllegalStateException("no body for entry point " + entry);
    }
    reached.add(new Node.Method(entry));
    int parameters =
        java.lang.constant.MethodTypeDesc.ofDescriptor(entry.descriptor()).parameterCount();
    for (int i = 0; i <= parameters; i++) {
      things.flow(new Variable.Parameter(entry, i), Set.of(new Thing.Anything()));
    }
  }

  void add(Edge edge) {
    boolean fresh = reached.add(edge.to());
    boolean added = edges.computeIfAbsent(edge.from(), key -> new LinkedHashSet<>()).add(edge);
    if (fresh || added) {
      things.note();
    }
  }

  Set<Edge> edgesFrom(Node node) {
    return edges.getOrDefault(node, Set.of());
  }

  List<Node> nodes() {
    return new ArrayList<>(reached);
  }

  Program program() {
    return program;
  }

  Things things() {
    return things;
  }
}
