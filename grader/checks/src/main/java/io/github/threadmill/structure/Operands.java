package io.github.threadmill.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Local variables and operand stack at one instruction, slot by slot: a long or double takes two.
 */
final class Operands {

  private final List<Set<Origin>> locals;
  private final List<Set<Origin>> stack;

  Operands(int slots) {
    this(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < slots; i++) {
      locals.add(Set.of());
    }
  }

  private Operands(List<Set<Origin>> locals, List<Set<Origin>> stack) {
    this.locals = locals;
    this.stack = stack;
  }

  /** How many slots there are, and values in them. */
  int size() {
    int values = 0;
    for (Set<Origin> local : locals) {
      values += local.size();
    }
    return locals.size() + stack.size() + values;
  }

  Operands copy() {
    return new Operands(new ArrayList<>(locals), new ArrayList<>(stack));
  }

  /** What an exception handler starts with. */
  Operands caught() {
    Operands caught = new Operands(new ArrayList<>(locals), new ArrayList<>());
    caught.push(Set.of());
    return caught;
  }

  /** Takes in what may be here as well; returns whether that was news. */
  boolean merge(Operands other) {
    boolean inLocals = merge(locals, other.locals);
    return merge(stack, other.stack) || inLocals;
  }

  private static boolean merge(List<Set<Origin>> into, List<Set<Origin>> from) {
    boolean changed = false;
    for (int i = 0; i < Math.min(into.size(), from.size()); i++) {
      if (!into.get(i).containsAll(from.get(i))) {
        Set<Origin> both = new HashSet<>(into.get(i));
        both.addAll(from.get(i));
        into.set(i, Set.copyOf(both));
        changed = true;
      }
    }
    return changed;
  }

  Set<Origin> local(int slot) {
    return locals.get(slot);
  }

  void store(int slot, Set<Origin> value) {
    locals.set(slot, value);
  }

  void push(Set<Origin> value) {
    stack.add(value);
  }

  /** A value of so many slots. */
  void push(Set<Origin> value, int slots) {
    if (slots > 0) {
      push(value);
    }
    if (slots > 1) {
      push(Set.of());
    }
  }

  Set<Origin> pop() {
    return stack.removeLast();
  }

  /** A value of so many slots. */
  Set<Origin> pop(int slots) {
    Set<Origin> value = Set.of();
    for (int i = 0; i < slots; i++) {
      value = pop();
    }
    return value;
  }

  /** Copies the topmost slots and puts them under so many others. */
  void duplicate(int slots, int under) {
    int top = stack.size();
    List<Set<Origin>> copied = new ArrayList<>(stack.subList(top - slots, top));
    stack.addAll(top - slots - under, copied);
  }

  void swap() {
    stack.add(stack.size() - 1, stack.removeLast());
  }
}
