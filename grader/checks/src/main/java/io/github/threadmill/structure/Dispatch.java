package io.github.threadmill.structure;

import io.github.threadmill.watch.TypeHierarchy;
import java.lang.constant.MethodTypeDesc;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which of the student's methods and functions a call can land in. */
final class Dispatch {

  /** What a call can land in; both empty if it leaves the student's code. */
  record Targets(Set<MethodId> methods, Set<Thing.Function> functions) {}

  private final Program program;
  private final TypeHierarchy types;
  private final Things things;

  Dispatch(Program program, Things things) {
    this.program = program;
    this.types = program.types();
    this.things = things;
  }

  static int parameters(MethodId method) {
    return MethodTypeDesc.ofDescriptor(method.descriptor()).parameterCount();
  }

  /**
   * @param receiver empty as long as nothing has flowed there; the call then lands nowhere yet
   */
  Targets targets(MethodId target, boolean isVirtual, boolean isStatic, Set<Thing> receiver) {
    Set<MethodId> methods = new LinkedHashSet<>();
    Set<Thing.Function> functions = new LinkedHashSet<>();
    if (isStatic || !isVirtual) {
      add(methods, target, target.owner());
      return new Targets(methods, functions);
    }
    boolean anything = receiver.stream().anyMatch(it -> it instanceof Thing.Anything);
    collect(target, things.deep(receiver), methods, functions);
    boolean found = !methods.isEmpty() || !functions.isEmpty();
    boolean elsewhere = anything || (!found && !receiver.isEmpty());
    if (types.isGiven(target.owner()) && elsewhere) {
      for (String subtype : program.subtypes(target.owner())) {
        add(methods, target, subtype);
      }
    }
    return new Targets(methods, functions);
  }

  private void collect(
      MethodId target, Set<Thing> receivers, Set<MethodId> methods, Set<Thing.Function> functions) {
    for (Thing thing : receivers) {
      switch (thing) {
        case Thing.Function it -> {
          boolean fits = types.isSubtype(it.made().type(), target.owner());
          if (fits && it.made().method().equals(target.name())) {
            functions.add(it);
          } else if (fits) {
            add(methods, target, it.made().type());
          }
        }
        case Thing.Instance it -> {
          if (types.isGiven(it.type()) && types.isSubtype(it.type(), target.owner())) {
            add(methods, target, it.type());
          }
        }
        case Thing.Anything _ -> {}
      }
    }
  }

  private void add(Set<MethodId> methods, MethodId target, String type) {
    MethodId found = target.foundIn(types, type);
    if (found != null) {
      methods.add(found);
    }
  }
}
