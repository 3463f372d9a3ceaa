package io.github.threadmill.structure;

import io.github.threadmill.watch.TypeHierarchy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Draws the edges that lead out of one node, with what is known so far about who holds what. */
final class Linker {

  private final Program program;
  private final TypeHierarchy types;
  private final Things things;
  private final CallGraph graph;
  private final Dispatch dispatch;
  private final Handing handing;

  Linker(Program program, Things things, CallGraph graph) {
    this.program = program;
    this.types = program.types();
    this.things = things;
    this.graph = graph;
    this.dispatch = new Dispatch(program, things);
    this.handing = new Handing(program, things, this);
  }

  void link(Node node) {
    switch (node) {
      case Node.Method method -> {
        Body body = program.body(method.id());
        if (body != null) {
          link(node, body);
        }
      }
      case Node.Reference reference -> reference(reference);
    }
  }

  private void link(Node node, Body body) {
    for (Body.Write write : body.writes()) {
      write(body, write);
    }
    things.flow(new Variable.Returned(body.id()), things.of(body, body.returned()));
    for (String type : body.classesUsed()) {
      initialise(node, type, body.line());
    }
    for (Body.Call call : body.calls()) {
      List<Set<Thing>> arguments =
          call.arguments().stream().map(origins -> things.of(body, origins)).toList();
      call(
          node,
          call.target(),
          call.isVirtual(),
          call.isStatic(),
          call.line(),
          arguments,
          new Place(body.id(), call.site()));
    }
  }

  /**
   * Calls on what is still unknown when nothing else is left to learn may land in any class. Before
   * that they must not: what they reach would stay reached when it turns out who is meant.
   */
  void settle(Node node) {
    switch (node) {
      case Node.Method method -> {
        Body body = program.body(method.id());
        if (body != null) {
          body.calls().stream()
              .filter(call -> call.isVirtual() && types.isGiven(call.target().owner()))
              .forEach(call -> things.settle(body, call.receiver()));
        }
      }
      case Node.Reference reference -> settle(reference.function());
    }
  }

  private void settle(Thing.Function function) {
    Body.Made made = function.made();
    Body maker = program.body(function.maker());
    if (maker != null && made.isVirtual() && types.isGiven(made.target().owner())) {
      if (made.captured().isEmpty()) {
        things.settle(new Variable.Parameter(pseudo(function), 0));
      } else {
        things.settle(maker, made.captured().getFirst());
      }
    }
  }

  private void write(Body body, Body.Write write) {
    Set<Thing> values = things.of(body, write.values());
    for (Origin target : write.target()) {
      if (target instanceof Origin.Field field) {
        things.flow(things.field(field), values);
      }
    }
    for (Thing holder : things.of(body, write.target())) {
      boolean isArray = write.target().stream().noneMatch(it -> it instanceof Origin.Field);
      if (isArray) {
        things.flow(new Variable.Contents(holder), values);
      }
    }
  }

  private void initialise(Node node, String type, int line) {
    MethodId initialiser = new MethodId(type, "<clinit>", "()V");
    Node.Method target = new Node.Method(initialiser);
    if (program.body(initialiser) != null && !node.equals(target)) {
      graph.add(Edge.call(node, target, line));
    }
    for (String up : types.ancestors(type)) {
      MethodId above = new MethodId(up, "<clinit>", "()V");
      if (program.body(above) != null && !types.isInterface(up)) {
        graph.add(Edge.call(node, new Node.Method(above), line));
      }
    }
  }

  private void reference(Node.Reference node) {
    Thing.Function function = node.function();
    Body.Made made = function.made();
    Body maker = program.body(function.maker());
    if (maker == null) {
      return;
    }
    List<Set<Thing>> arguments = new ArrayList<>();
    made.captured().forEach(origins -> arguments.add(things.of(maker, origins)));
    MethodId pseudo = pseudo(function);
    int needed = Dispatch.parameters(made.target()) + (made.isStatic() ? 0 : 1);
    for (int i = 0; arguments.size() < needed; i++) {
      arguments.add(things.in(new Variable.Parameter(pseudo, i)));
    }
    if (made.target().name().equals("<init>")) {
      Thing.Instance fresh = new Thing.Instance(pseudo, 0, made.target().owner(), null);
      arguments.addFirst(Set.of(fresh));
      initialise(node, made.target().owner(), made.line());
      things.flow(new Variable.Returned(pseudo), Set.of(fresh));
    } else if (made.isStatic()) {
      initialise(node, made.target().owner(), made.line());
    }
    boolean isStatic = made.isStatic() && !made.target().name().equals("<init>");
    call(
        node,
        made.target(),
        made.isVirtual(),
        isStatic,
        made.line(),
        arguments,
        new Place(pseudo, 0));
    things.flow(new Variable.Returned(pseudo), things.in(new Variable.Result(pseudo, 0)));
  }

  /** Parameters and result of a method reference are kept under a name that no method has. */
  static MethodId pseudo(Thing.Function function) {
    return new MethodId(
        function.maker().owner(),
        function.maker().name() + "@" + function.made().site(),
        function.maker().descriptor());
  }

  /** Where a call's result is kept. */
  record Place(MethodId method, int site) {

    Variable.Result result() {
      return new Variable.Result(method, site);
    }
  }

  private void call(
      Node node,
      MethodId target,
      boolean isVirtual,
      boolean isStatic,
      int line,
      List<Set<Thing>> arguments,
      Place place) {
    Set<Thing> receiver = isStatic ? Set.of() : arguments.getFirst();
    Dispatch.Targets targets = dispatch.targets(target, isVirtual, isStatic, receiver);
    for (MethodId method : targets.methods()) {
      graph.add(Edge.call(node, new Node.Method(method), line));
      bind(method, arguments);
      things.flow(place.result(), things.in(new Variable.Returned(method)));
    }
    List<Set<Thing>> rest = isStatic ? arguments : arguments.subList(1, arguments.size());
    for (Thing.Function function : targets.functions()) {
      run(node, function, line, Optional.empty(), false, rest);
      things.flow(place.result(), returned(function));
    }
    if (!types.isGiven(target.owner()) || targets.methods().isEmpty()) {
      handing.hand(node, target, isStatic, line, arguments, place);
    }
  }

  void bind(MethodId method, List<Set<Thing>> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      things.flow(new Variable.Parameter(method, i), arguments.get(i));
    }
  }

  Set<Thing> returned(Thing.Function function) {
    Node node = node(function);
    return things.in(
        new Variable.Returned(node instanceof Node.Method method ? method.id() : pseudo(function)));
  }

  /** A lambda's body is a method like others; a method reference is a node of its own. */
  private Node node(Thing.Function function) {
    MethodId target = function.made().target();
    boolean isLambda = target.name().startsWith("lambda$") && program.body(target) != null;
    return isLambda ? new Node.Method(target) : new Node.Reference(function);
  }

  void run(
      Node from,
      Thing.Function function,
      int line,
      Optional<Handover> how,
      boolean afterFuture,
      List<Set<Thing>> arguments) {
    Node node = node(function);
    graph.add(new Edge(from, node, line, how, afterFuture));
    List<Set<Thing>> all = new ArrayList<>();
    if (node instanceof Node.Method method) {
      Body maker = program.body(function.maker());
      if (maker != null) {
        function.made().captured().forEach(origins -> all.add(things.of(maker, origins)));
      }
      all.addAll(arguments);
      bind(method.id(), all);
    } else {
      bind(pseudo(function), arguments);
    }
  }

  void run(
      Node from,
      MethodId method,
      int line,
      Optional<Handover> how,
      boolean afterFuture,
      Set<Thing> self) {
    graph.add(new Edge(from, new Node.Method(method), line, how, afterFuture));
    things.flow(new Variable.Parameter(method, 0), new LinkedHashSet<>(self));
  }
}
