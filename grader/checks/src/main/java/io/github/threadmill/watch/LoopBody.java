package io.github.threadmill.watch;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one round of a loop does.
 *
 * @param elements from where the backward jump leads to, up to the jump itself
 */
record LoopBody(List<CodeElement> elements) {

  private static final Set<Opcode> COMPARISONS =
      Set.of(Opcode.LCMP, Opcode.FCMPL, Opcode.FCMPG, Opcode.DCMPL, Opcode.DCMPG);

  /** A second operand, a comparison, a jump. */
  private static final int TEST = 3;

  /**
   * Whether a loop takes out of a queue until nothing is left: it looks first whether there is
   * something, or goes on as long as there was.
   */
  boolean drains() {
    boolean looks = false;
    boolean takes = false;
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof InvokeInstruction call) {
        looks |= Polls.looksIntoQueue(name(call));
        if (name(call).equals("poll")) {
          takes = true;
          looks |= leavesWhenEmpty(i);
        }
      }
    }
    return looks && takes;
  }

  private boolean leavesWhenEmpty(int poll) {
    for (int i = poll + 1; i < elements.size(); i++) {
      if (elements.get(i) instanceof BranchInstruction branch) {
        boolean last = i == elements.size() - 1;
        return branch.opcode() == (last ? Opcode.IFNONNULL : Opcode.IFNULL);
      }
    }
    return false;
  }

  /**
   * Whether a local variable goes from one round into the next: a loop that counts, sums up or
   * walks along. One that merely holds the last answer until it is looked at does not count.
   */
  boolean progresses() {
    Set<Integer> read = new HashSet<>();
    Set<Integer> written = new HashSet<>();
    for (CodeElement element : elements) {
      switch (element) {
        case LoadInstruction load -> read.add(load.slot());
        case StoreInstruction store -> written.add(store.slot());
        case IncrementInstruction increment -> written.add(increment.slot());
        default -> {}
      }
    }
    read.retainAll(written);
    List<Instruction> instructions =
        elements.stream()
            .filter(Instruction.class::isInstance)
            .map(Instruction.class::cast)
            .toList();
    return read.stream().anyMatch(slot -> !isMereAnswer(instructions, slot));
  }

  private static boolean isMereAnswer(List<Instruction> instructions, int slot) {
    for (int i = 0; i < instructions.size(); i++) {
      boolean mere =
          switch (instructions.get(i)) {
            case StoreInstruction store when store.slot() == slot ->
                isAnswer(instructions.subList(0, i));
            case LoadInstruction load when load.slot() == slot ->
                isTested(instructions.subList(i + 1, instructions.size()));
            case IncrementInstruction increment -> increment.slot() != slot;
            default -> true;
          };
      if (!mere) {
        return false;
      }
    }
    return true;
  }

  /** Whether what lies on the stack is what a poll or a field has just given. */
  private static boolean isAnswer(List<Instruction> before) {
    for (Instruction last : before.reversed()) {
      switch (last) {
        case TypeCheckInstruction _ -> {}
        case StackInstruction copy when copy.opcode() == Opcode.DUP -> {}
        case InvokeInstruction call -> {
          return Polls.isPoll(call.owner().asInternalName(), name(call));
        }
        default -> {
          return last.opcode() == Opcode.GETFIELD || last.opcode() == Opcode.GETSTATIC;
        }
      }
    }
    return false;
  }

  /** Whether what lies on the stack is asked, or compared, and then decides where to go on. */
  private static boolean isTested(List<Instruction> after) {
    for (Instruction next : after.subList(0, Math.min(TEST, after.size()))) {
      switch (next) {
        case BranchInstruction branch -> {
          return branch.opcode() != Opcode.GOTO && branch.opcode() != Opcode.GOTO_W;
        }
        case InvokeInstruction call -> {
          return call.typeSymbol().parameterCount() == 0
              && Polls.isPoll(call.owner().asInternalName(), name(call));
        }
        case LoadInstruction _, ConstantInstruction _ -> {}
        case OperatorInstruction operator when COMPARISONS.contains(operator.opcode()) -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  /** Whether it asks one and the same future or thread how far it has come. */
  boolean pollsOneTask() {
    for (int i = 1; i < elements.size(); i++) {
      if (elements.get(i) instanceof InvokeInstruction call
          && Polls.asksTask(name(call))
          && previous(i) instanceof LoadInstruction load
          && elements.stream()
              .noneMatch(
                  it -> it instanceof StoreInstruction store && store.slot() == load.slot())) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Instruction previous(int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (elements.get(i) instanceof Instruction instruction) {
        return instruction;
      }
    }
    return null;
  }

  private static String name(InvokeInstruction call) {
    return call.name().stringValue();
  }
}
