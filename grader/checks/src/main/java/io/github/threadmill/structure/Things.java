package io.github.threadmill.structure;

import io.github.threadmill.watch.TypeHierarchy;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which things each variable can hold, as far as is known. Grows until nothing changes. */
final class Things {

  private final Map<Variable, Set<Thing>> held = new HashMap<>();
  private final TypeHierarchy types;
  private final Effort effort;
  private boolean changed;

  Things(TypeHierarchy types, Effort effort) {
    this.types = types;
    this.effort = effort;
  }

  void flow(Variable into, Collection<? extends Thing> things) {
    effort.spend(1 + things.size());
    if (!things.isEmpty()) {
      changed |= held.computeIfAbsent(into, key -> new LinkedHashSet<>()).addAll(things);
    }
  }

  Set<Thing> in(Variable variable) {
    return held.getOrDefault(variable, Set.of());
  }

  /** Whether anything was new since the last time that this was asked. */
  boolean grew() {
    boolean grew = changed;
    changed = false;
    return grew;
  }

  void note() {
    changed = true;
  }

  /** The things that values of a method can be. */
  Set<Thing> of(Body body, Set<Origin> origins) {
    Set<Thing> things = new LinkedHashSet<>();
    for (Origin origin : origins) {
      switch (origin) {
        case Origin.Made it ->
            body.functions().stream()
                .filter(made -> made.site() == it.site())
                .forEach(made -> things.add(new Thing.Function(body.id(), made)));
        case Origin.New it -> things.add(new Thing.Instance(body.id(), it.site(), it.type(), null));
        case Origin.Argument it -> things.addAll(in(variable(body, it)));
        case Origin.Field it -> things.addAll(in(field(it)));
        case Origin.Result it -> things.addAll(in(variable(body, it)));
      }
    }
    return things;
  }

  /** What nothing is known to flow into may be anything: a field that is never written, say. */
  void settle(Body body, Set<Origin> origins) {
    for (Origin origin : origins) {
      switch (origin) {
        case Origin.Argument it -> settle(variable(body, it));
        case Origin.Field it -> settle(field(it));
        case Origin.Result it -> settle(variable(body, it));
        case Origin.Made _, Origin.New _ -> {}
      }
    }
  }

  void settle(Variable variable) {
    if (in(variable).isEmpty()) {
      flow(variable, Set.of(new Thing.Anything()));
    }
  }

  private static Variable variable(Body body, Origin.Argument argument) {
    return new Variable.Parameter(body.id(), argument.number());
  }

  private static Variable variable(Body body, Origin.Result result) {
    return new Variable.Result(body.id(), result.site());
  }

  /** The things and all that they hold, however deep. */
  Set<Thing> deep(Collection<Thing> things) {
    Set<Thing> all = new LinkedHashSet<>(things);
    Deque<Thing> next = new ArrayDeque<>(things);
    while (!next.isEmpty()) {
      for (Thing inner : in(new Variable.Contents(next.removeFirst()))) {
        if (all.add(inner)) {
          next.add(inner);
        }
      }
    }
    return all;
  }

  /** A field is named by the subclass that uses it; it is the same as its superclass's. */
  Variable.Field field(Origin.Field field) {
    String root = field.owner();
    for (String up : types.ancestors(field.owner())) {
      if (types.isGiven(up) && !types.isInterface(up)) {
        root = up;
      }
    }
    return new Variable.Field(root, field.name());
  }
}
