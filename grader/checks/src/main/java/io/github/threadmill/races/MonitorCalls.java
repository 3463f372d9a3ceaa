package io.github.threadmill.races;

import io.github.threadmill.watch.ClassSource;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDescs;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Names {@code Object} in calls of {@code wait}, {@code notify} and {@code notifyAll}. Since JDK 18
 * javac names the interface that a variable is declared with, as in {@code invokeinterface
 * Map.notifyAll}, and Lincheck 3.7, which puts monitors of its own in the place of the JVM's,
 * overlooks such a call: it reaches the JVM, where nobody holds the monitor.
 */
final class MonitorCalls {

  private static final Set<String> NAMES = Set.of("wait", "notify", "notifyAll");

  private MonitorCalls() {}

  /**
   * Changes one of several classes.
   *
   * @param students all of them
   */
  static UnaryOperator<byte[]> ofObjects(ClassSource students) {
    return original -> changed(original, students);
  }

  private static byte[] changed(byte[] original, ClassSource students) {
    ClassFile classFile = NoisyClass.classFile(students);
    ClassModel model = classFile.parse(original);
    boolean none =
        model.methods().stream()
            .flatMap(method -> method.code().stream())
            .flatMap(code -> code.elementStream())
            .noneMatch(MonitorCalls::namesAnInterface);
    return none
        ? original
        : classFile.transformClass(
            model, ClassTransform.transformingMethodBodies(MonitorCalls::change));
  }

  private static void change(CodeBuilder builder, CodeElement element) {
    if (element instanceof InvokeInstruction call && namesAnInterface(call)) {
      builder.invokevirtual(ConstantDescs.CD_Object, call.name().stringValue(), call.typeSymbol());
    } else {
      builder.with(element);
    }
  }

  private static boolean namesAnInterface(CodeElement element) {
    return element instanceof InvokeInstruction call
        && call.opcode() == Opcode.INVOKEINTERFACE
        && NAMES.contains(call.name().stringValue())
        && isObjects(call);
  }

  /** No interface can declare a method that {@code Object} has as a final one. */
  private static boolean isObjects(InvokeInstruction call) {
    String type = call.type().stringValue();
    return type.equals("()V")
        || (call.name().equalsString("wait") && (type.equals("(J)V") || type.equals("(JI)V")));
  }
}
