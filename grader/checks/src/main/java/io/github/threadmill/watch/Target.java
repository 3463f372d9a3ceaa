package io.github.threadmill.watch;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * The method that a call or a method reference names.
 *
 * @param opcode how it is called; {@code invokespecial} stands for a constructor that a method
 *     reference names
 */
public record Target(
    Opcode opcode, ClassDesc owner, String name, MethodTypeDesc type, boolean ofInterface) {

  /** The one that a call names. */
  public static Target of(InvokeInstruction call) {
    return new Target(
        call.opcode(),
        call.owner().asSymbol(),
        call.name().stringValue(),
        call.typeSymbol(),
        call.isInterface());
  }

  boolean isStatic() {
    return opcode == Opcode.INVOKESTATIC;
  }

  boolean isConstructor() {
    return name.equals("<init>");
  }

  boolean hasReceiver() {
    return !isStatic() && !isConstructor();
  }

  /** What a static method in its place looks like: the receiver comes first. */
  MethodTypeDesc bridgeType() {
    if (isConstructor()) {
      return type.changeReturnType(owner);
    }
    return isStatic() ? type : type.insertParameterTypes(0, owner);
  }

  void invoke(CodeBuilder code) {
    switch (opcode) {
      case INVOKESTATIC -> code.invokestatic(owner, name, type, ofInterface);
      case INVOKEINTERFACE -> code.invokeinterface(owner, name, type);
      case INVOKEVIRTUAL -> code.invokevirtual(owner, name, type);
      case INVOKESPECIAL -> code.invokespecial(owner, name, type, ofInterface);
      default -> throw new IllegalStateException("not a call: " + opcode);
    }
  }
}
