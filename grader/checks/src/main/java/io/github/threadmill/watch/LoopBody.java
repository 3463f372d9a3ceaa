package io.github.threadmill.watch;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.Collections;
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
   * walks along.
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
    return !Collections.disjoint(read, written);
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
