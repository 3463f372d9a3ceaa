package io.github.threadmill.evidence;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a method does after the call on one of its lines was interrupted. */
final class CaughtInterrupt {

  private static final Set<String> CATCHES =
      Set.of("java/lang/InterruptedException", "java/lang/Exception", "java/lang/Throwable");

  private final List<CodeElement> elements;
  private final Map<Label, Integer> places = new HashMap<>();
  private final String called;
  private final int line;
  private final boolean task;

  /**
   * @param called the name of the method that was interrupted
   * @param line where it is called
   * @param task whether returning ends what a thread was started for
   */
  CaughtInterrupt(CodeModel code, String called, int line, boolean task) {
    this.elements = code.elementList();
    this.called = called;
    this.line = line;
    this.task = task;
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof LabelTarget target) {
        places.put(target.label(), i);
      }
    }
  }

  /** Whether the innermost catch around the call forgets the interrupt on some way on. */
  boolean isLost() {
    int now = 0;
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof LineNumber number) {
        now = number.line();
      } else if (now == line
          && elements.get(i) instanceof InvokeInstruction call
          && call.name().equalsString(called)) {
        return isLostFrom(i);
      }
    }
    return false;
  }

  private boolean isLostFrom(int call) {
    for (CodeElement element : elements) {
      if (element instanceof ExceptionCatch handler
          && handler.catchType().isPresent()
          && CATCHES.contains(handler.catchType().get().asInternalName())
          && place(handler.tryStart()) <= call
          && call < place(handler.tryEnd())) {
        return goesOn(place(handler.handler()), place(handler.tryStart()), call);
      }
    }
    return false;
  }

  /** Follows all ways from the handler; one that forgets is enough. */
  private boolean goesOn(int handler, int from, int call) {
    Deque<Integer> work = new ArrayDeque<>(List.of(handler));
    Set<Integer> seen = new HashSet<>();
    while (!work.isEmpty()) {
      int at = work.removeFirst();
      if (!seen.add(at) || keepsIt(elements.get(at))) {
        continue;
      }
      boolean again = from <= at && at <= call;
      boolean returns = elements.get(at) instanceof ReturnInstruction;
      if (again || (returns && !task)) {
        return true;
      }
      work.addAll(successors(at));
    }
    return false;
  }

  /** Sets the flag again, throws, or notes the interrupt where another thread may find it. */
  private static boolean keepsIt(CodeElement element) {
    return switch (element) {
      case ThrowInstruction _ -> true;
      case InvokeInstruction call ->
          call.name().equalsString("interrupt")
              || call.name().equalsString("completeExceptionally")
              || call.name().equalsString("cancel");
      case FieldInstruction field ->
          field.opcode() == Opcode.PUTFIELD || field.opcode() == Opcode.PUTSTATIC;
      default -> false;
    };
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
      default -> at + 1 < elements.size() ? List.of(at + 1) : List.of();
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
}
