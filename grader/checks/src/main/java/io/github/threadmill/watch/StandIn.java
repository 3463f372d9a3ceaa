package io.github.threadmill.watch;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Consumer;

/**
 * A private static method that stands in for a call which its class makes.
 *
 * @param self the class that makes the call, and gets the method
 * @param inInterface whether that class is an interface
 */
public record StandIn(ClassDesc self, boolean inInterface, String name, Target target) {

  MethodTypeDesc type() {
    return target.bridgeType();
  }

  /** Calls it in the target's place. */
  public void invoke(CodeBuilder code) {
    code.invokestatic(self, name, type(), inInterface);
  }

  /** Has a method reference run it in the target's place. */
  public void refer(CodeBuilder code, InvokeDynamicInstruction made) {
    ConstantDesc[] arguments = made.bootstrapArgs().toArray(ConstantDesc[]::new);
    arguments[1] =
        MethodHandleDesc.ofMethod(
            inInterface
                ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC
                : DirectMethodHandleDesc.Kind.STATIC,
            self,
            name,
            type());
    code.invokedynamic(
        DynamicCallSiteDesc.of(
            made.bootstrapMethod(), made.name().stringValue(), made.typeSymbol(), arguments));
  }

  /** Writes the method into its class. */
  public void write(ClassBuilder builder, Consumer<CodeBuilder> body) {
    int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
    builder.withMethodBody(name, type(), flags, body);
  }

  /** Within the method: makes the call. What it gives is on the stack then. */
  public void call(CodeBuilder code) {
    if (target.isConstructor()) {
      code.new_(target.owner()).dup();
    }
    for (int i = 0; i < type().parameterCount(); i++) {
      code.loadLocal(TypeKind.from(type().parameterType(i)), code.parameterSlot(i));
    }
    target.invoke(code);
  }

  /** Within the method: returns what is on the stack. */
  public void returnResult(CodeBuilder code) {
    code.return_(TypeKind.from(type().returnType()));
  }
}
