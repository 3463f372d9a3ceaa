package io.github.threadmill.watch;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.util.ArrayDeque;
import java.util.Deque;

/** Follows through a method which call of a constructor finishes an object that was begun. */
final class NewObjects {

  /**
   * An object between {@code new} and its constructor.
   *
   * @param kept whether a second reference to it waits below the constructor's arguments, as javac
   *     and Eclipse's compiler have it wherever the object is used
   */
  private record Begun(String type, boolean kept) {}

  /** Innermost last; a constructor that finishes none of them is super or this. */
  private final Deque<Begun> begun = new ArrayDeque<>();

  private boolean afterNew;

  /** To be told each element in its turn. */
  void next(CodeElement element) {
    if (element instanceof NewObjectInstruction made) {
      begun.addLast(new Begun(made.className().asInternalName(), false));
      afterNew = true;
    } else if (element instanceof Instruction instruction) {
      if (afterNew && instruction.opcode() == Opcode.DUP) {
        begun.addLast(new Begun(begun.removeLast().type(), true));
      }
      afterNew = false;
    }
  }

  /**
   * Whether a call of a constructor leaves its object on top of the stack; false for super and
   * this. To be asked once for each call, in their order.
   */
  boolean leaves(InvokeInstruction constructor) {
    String type = constructor.owner().asInternalName();
    return !begun.isEmpty() && begun.peekLast().type().equals(type) && begun.removeLast().kept();
  }

  static boolean isConstructor(InvokeInstruction call) {
    return call.opcode() == Opcode.INVOKESPECIAL && call.name().equalsString("<init>");
  }
}
