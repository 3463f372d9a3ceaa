package io.github.threadmill.watch;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * The method that a watched call names.
 *
 * @param opcode how it is called; {@code invokespecial} stands for a constructor that a method
 *     reference names
 */
record Target(
    Opcode opcode, ClassDesc owner, String name, MethodTypeDesc type, boolean ofInterface) {

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
