package io.github.threadmill.structure;

import io.github.threadmill.watch.PollingLoops;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a method's instructions along every path, keeping track of where values come from.
 */
final class BodyReader {

  private final List<CodeElement> elements;
  private final Map<Label, Integer> places = new HashMap<>();
  private final List<ExceptionCatch> handlers = new ArrayList<>();
  private final @Nullable Operands[] states;
  private final Deque<Integer> work = new ArrayDeque<>();
  private final Effort effort;

  private BodyReader(CodeModel code, Effort effort) {
    this.effort = effort;
    this.elements = code.elementList();
    this.states = new Operands[elements.size()];
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof LabelTarget target) {
        places.put(target.label(), i);
      } else if (elements.get(i) instanceof ExceptionCatch handler) {
        handlers.add(handler);
      }
    }
  }

  static Body read(ClassModel type, MethodModel method, CodeModel code, Effort effort) {
    BodyReader reader = new BodyReader(code, effort);
    reader.run(method, code instanceof CodeAttribute attribute ? attribute.maxLocals() : 256);
    Facts facts = reader.facts();
    boolean whole = method.flags().has(AccessFlag.SYNCHRONIZED);
    if (whole) {
      facts.monitors.addFirst(0);
    }
    return new Body(
        new MethodId(
            type.thisClass().asInternalName(),
            method.methodName().stringValue(),
            method.methodType().stringValue()),
        file(type),
        reader.firstLine(),
        method.flags().has(AccessFlag.STATIC),
        facts.calls,
        facts.functions,
        facts.writes,
        facts.returned,
        facts.classesUsed,
        facts.monitors,
        PollingLoops.in(code),
        facts.accesses,
        reader.held(facts, whole, method.flags().has(AccessFlag.STATIC)),
        reader.repeated());
  }

  private void run(MethodModel method, int slots) {
    Operands start = new Operands(slots);
    int slot = 0;
    int number = 0;
    if (!method.flags().has(AccessFlag.STATIC)) {
      start.store(slot++, Set.of(new Origin.Argument(number++)));
    }
    for (ClassDesc parameter : method.methodTypeSymbol().parameterArray()) {
      start.store(slot, Set.of(new Origin.Argument(number++)));
      slot += TypeKind.from(parameter).slotSize();
    }
    reach(0, start);
    Effects effects = new Effects(new Facts());
    while (!work.isEmpty()) {
      step(work.removeFirst(), effects);
    }
  }

  private void step(int at, Effects effects) {
    Operands before = states[at];
    if (before == null) {
      return;
    }
    effort.spend(before.size() + handlers.size());
    for (ExceptionCatch handler : handlers) {
      if (place(handler.tryStart()) <= at && at < place(handler.tryEnd())) {
        reach(place(handler.handler()), before.caught());
      }
    }
    Operands after = before.copy();
    if (elements.get(at) instanceof Instruction instruction) {
      effects.apply(at, instruction, after);
    }
    for (int next : successors(at)) {
      reach(next, after);
    }
  }

  private void reach(int at, Operands operands) {
    if (at >= states.length) {
      return;
    }
    Operands known = states[at];
    if (known == null) {
      states[at] = operands.copy();
      work.add(at);
    } else if (known.merge(operands)) {
      work.add(at);
    }
  }

  private List<Integer> successors(int at) {
    return switch (elements.get(at)) {
      case BranchInstruction jump -> {
        boolean always = jump.opcode() == Opcode.GOTO || jump.opcode() == Opcode.GOTO_W;
        int target = place(jump.target());
        yield always ? List.of(target) : List.of(target, at + 1);
      }
      case LookupSwitchInstruction it -> cases(it.cases(), it.defaultTarget());
      case TableSwitchInstruction it -> cases(it.cases(), it.defaultTarget());
      case ReturnInstruction _ -> List.of();
      case ThrowInstruction _ -> List.of();
      default -> List.of(at + 1);
    };
  }

  private List<Integer> cases(List<SwitchCase> cases, Label otherwise) {
    List<Integer> targets = new ArrayList<>();
    targets.add(place(otherwise));
    cases.forEach(it -> targets.add(place(it.target())));
    return targets;
  }

  private int place(Label label) {
    Integer place = places.get(label);
    if (place == null) {
      throw new IllegalStateException("a jump leads nowhere");
    }
    return place;
  }

  /**
   * Goes over the code once more, now that all paths have been followed, and writes down what is
   * there.
   */
  private Facts facts() {
    Facts facts = new Facts();
    Effects effects = new Effects(facts);
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof LineNumber line) {
        facts.line = line.line();
      }
      Operands state = states[i];
      if (state != null && elements.get(i) instanceof Instruction instruction) {
        effects.apply(i, instruction, state.copy());
      }
    }
    return facts;
  }

  private List<Set<String>> held(Facts facts, boolean whole, boolean isStatic) {
    Set<String> first = !whole ? Set.of() : Set.of(isStatic ? HeldLocks.SOME : HeldLocks.THIS);
    return new HeldLocks(elements.size(), this::following, this::caughtAt, facts, isStatic)
        .along(first);
  }

  /** The handlers that an element's exception goes to. */
  private List<Integer> caughtAt(int at) {
    return handlers.stream()
        .filter(it -> place(it.tryStart()) <= at && at < place(it.tryEnd()))
        .map(it -> place(it.handler()))
        .toList();
  }

  /** Where it can go on from an element. */
  private List<Integer> following(int at) {
    List<Integer> all = new ArrayList<>();
    if (states[at] != null) {
      successors(at).stream().filter(next -> next < elements.size()).forEach(all::add);
    }
    return all;
  }

  private Set<Integer> repeated() {
    Set<Integer> repeated = new HashSet<>();
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof BranchInstruction jump && place(jump.target()) <= i) {
        for (int inside = place(jump.target()); inside <= i; inside++) {
          repeated.add(inside);
        }
      }
    }
    return repeated;
  }

  private int firstLine() {
    for (CodeElement element : elements) {
      if (element instanceof LineNumber line) {
        return line.line();
      }
    }
    return 0;
  }

  private static String file(ClassModel type) {
    String name = type.thisClass().asInternalName();
    String outer = name.substring(name.lastIndexOf('/') + 1).split("\\$", 2)[0];
    return type.findAttribute(Attributes.sourceFile())
        .map(file -> file.sourceFile().stringValue())
        .orElse(outer + ".java");
  }
}
