package io.github.threadmill.structure;

import io.github.threadmill.watch.TypeHierarchy;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What becomes of functions and objects that are handed to a method outside the student's code. */
final class Handing {

  private final Program program;
  private final TypeHierarchy types;
  private final Things things;
  private final Linker linker;

  Handing(Program program, Things things, Linker linker) {
    this.program = program;
    this.types = program.types();
    this.things = things;
    this.linker = linker;
  }

  void hand(
      Node node,
      MethodId target,
      boolean isStatic,
      int line,
      List<Set<Thing>> arguments,
      Linker.Place place) {
    Sink sink = Sink.of(target);
    Set<Thing> receiver = isStatic ? Set.of() : arguments.getFirst();
    List<Set<Thing>> handed = isStatic ? arguments : arguments.subList(1, arguments.size());
    MethodTypeDesc type = MethodTypeDesc.ofDescriptor(target.descriptor());
    Set<Thing> around = data(receiver, handed);
    Set<Thing> kept = data(Set.of(), handed);
    for (int i = 0; i < Math.min(handed.size(), type.parameterCount()); i++) {
      Set<Thing> given = handed.get(i);
      switch (sink) {
        case Sink.Keeps _ -> kept.addAll(given);
        case Sink.Runs runs ->
            kept.addAll(
                run(
                    node,
                    runnable(given, type.parameterType(i)),
                    type.parameterType(i),
                    line,
                    Optional.empty(),
                    runs.afterFuture(),
                    around));
        case Sink.HandsOver over ->
            kept.addAll(
                run(
                    node,
                    things.deep(given),
                    ConstantDescs.CD_Object,
                    line,
                    Optional.of(over.how()),
                    over.afterFuture(),
                    around));
      }
    }
    template(node, target, receiver, line);
    if (sink instanceof Sink.Keeps) {
      receiver.forEach(holder -> things.flow(new Variable.Contents(holder), kept));
    }
    boolean returnsObject = !type.returnType().isPrimitive();
    if (returnsObject) {
      Thing.Instance result =
          new Thing.Instance(
              place.method(), place.site(), type.returnType().descriptorString(), target);
      things.flow(place.result(), Set.of(result));
      kept.addAll(around);
      things.flow(new Variable.Contents(result), kept);
    }
  }

  /** All that is no function: what a function that is run here may be given. */
  private static Set<Thing> data(Set<Thing> receiver, List<Set<Thing>> handed) {
    Set<Thing> data = new LinkedHashSet<>(receiver);
    handed.forEach(data::addAll);
    data.removeIf(it -> it instanceof Thing.Function);
    return data;
  }

  /** An object that goes in as a mere Object is data: nobody calls its methods. */
  private static Set<Thing> runnable(Set<Thing> given, ClassDesc parameter) {
    Set<Thing> runnable = new LinkedHashSet<>(given);
    if (parameter.equals(ConstantDescs.CD_Object)) {
      runnable.removeIf(it -> it instanceof Thing.Instance);
    }
    return runnable;
  }

  /** Has functions and callbacks run; returns what they give back. */
  private Set<Thing> run(
      Node node,
      Set<Thing> given,
      ClassDesc parameter,
      int line,
      Optional<Handover> how,
      boolean afterFuture,
      Set<Thing> around) {
    Set<Thing> returned = new LinkedHashSet<>();
    for (Thing thing : given) {
      switch (thing) {
        case Thing.Function function -> {
          List<Set<Thing>> arguments = new ArrayList<>();
          for (int i = 0; i < 4; i++) {
            arguments.add(around);
          }
          linker.run(node, function, line, how, afterFuture, arguments);
          returned.addAll(linker.returned(function));
        }
        case Thing.Instance instance -> {
          if (types.isGiven(instance.type())) {
            for (MethodId callback : callbacks(instance.type(), name(parameter))) {
              linker.run(node, callback, line, how, afterFuture, Set.of(instance));
              returned.addAll(things.in(new Variable.Returned(callback)));
            }
          }
        }
        case Thing.Anything _ -> {}
      }
    }
    return returned;
  }

  /** A method that a student's class inherits from the JDK calls those that the class overrides. */
  private void template(Node node, MethodId target, Set<Thing> receiver, int line) {
    if (target.name().equals("<init>")) {
      return;
    }
    Optional<Handover> how =
        switch (target.name()) {
          case "start" -> Optional.of(Handover.NEW_THREAD);
          case "fork" -> Optional.of(Handover.COMMON_POOL);
          default -> Optional.empty();
        };
    for (Thing thing : receiver) {
      if (thing instanceof Thing.Instance instance && types.isGiven(instance.type())) {
        for (MethodId callback : callbacks(instance.type(), "java/lang/Object")) {
          linker.run(node, callback, line, how, false, Set.of(instance));
        }
      }
    }
  }

  /** The methods of a given class that its supertypes outside the student's code declare. */
  private List<MethodId> callbacks(String type, String parameter) {
    List<MethodId> found = new ArrayList<>();
    List<String> chain = new ArrayList<>(List.of(type));
    types.ancestors(type).stream().filter(types::isGiven).forEach(chain::add);
    for (String owner : chain) {
      for (Body body : program.methodsOf(owner)) {
        boolean ordinary = !body.isStatic() && !body.id().name().startsWith("<");
        if (ordinary && Outside.declares(types, type, parameter, body.id())) {
          found.add(body.id());
        }
      }
    }
    return found;
  }

  private static String name(ClassDesc type) {
    String descriptor = type.descriptorString();
    return type.isClassOrInterface()
        ? descriptor.substring(1, descriptor.length() - 1)
        : "java/lang/Object";
  }
}
