package io.github.threadmill.races;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Puts a step of noise before each access to a field, an array, a collection or a monitor. */
final class NoisyClass {

  private static final ClassDesc HOOK = ClassDesc.of(NoiseHook.class.getName());

  private NoisyClass() {}

  /** What the noisy classes need to see. */
  static boolean isHook(String className) {
    return className.equals(NoiseHook.class.getName());
  }

  static byte[] with(byte[] original) {
    ClassFile classFile = ClassFile.of(ClassFile.StackMapsOption.STACK_MAPS_WHEN_REQUIRED);
    CodeTransform noise =
        (builder, element) -> {
          if (mayBeSeenByOthers(element)) {
            builder.invokestatic(HOOK, "step", MethodTypeDesc.of(ConstantDescs.CD_void));
          }
          builder.with(element);
        };
    return classFile.transformClass(
        classFile.parse(original),
        ClassTransform.transformingMethodBodies(
            method -> !method.methodName().equalsString("<clinit>"), noise));
  }

  private static boolean mayBeSeenByOthers(CodeElement element) {
    return switch (element) {
      case FieldInstruction _ -> true;
      case ArrayLoadInstruction _ -> true;
      case ArrayStoreInstruction _ -> true;
      case MonitorInstruction monitor -> monitor.opcode() == Opcode.MONITORENTER;
      case InvokeInstruction call -> {
        String owner = call.owner().asInternalName();
        yield owner.startsWith("java/util/") && call.opcode() != Opcode.INVOKESPECIAL;
      }
      default -> false;
    };
  }
}
