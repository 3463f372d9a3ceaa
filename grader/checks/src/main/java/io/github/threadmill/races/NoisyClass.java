package io.github.threadmill.races;

import io.github.threadmill.watch.ClassSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Puts a step of noise before each access to a field, an array, a collection or a monitor, and has
 * {@link CollectionCalls} note who is inside a collection.
 */
final class NoisyClass {

  private static final ClassDesc HOOK = ClassDesc.of(NoiseHook.class.getName());

  private NoisyClass() {}

  /** What the noisy classes need to see. */
  static boolean isHook(String className) {
    return className.equals(NoiseHook.class.getName())
        || className.equals(CollectionHook.class.getName());
  }

  /** Noise in a class that knows no other one. */
  static byte[] with(byte[] original) {
    return with(original, name -> null);
  }

  /** Noise in one of several classes. */
  static UnaryOperator<byte[]> among(ClassSource students) {
    return original -> with(original, students);
  }

  /**
   * @param students the classes that it may extend or use: they are not loaded yet, and a class
   *     that has been changed needs to know who extends whom
   */
  private static byte[] with(byte[] original, ClassSource students) {
    ClassFile classFile = classFile(students);
    CodeTransform noise =
        (builder, element) -> {
          if (mayBeSeenByOthers(element)) {
            builder.invokestatic(HOOK, "step", MethodTypeDesc.of(ConstantDescs.CD_void));
          }
          builder.with(element);
        };
    ClassModel model = classFile.parse(original);
    return classFile.transformClass(
        model,
        ClassTransform.transformingMethodBodies(
                method -> !method.methodName().equalsString("<clinit>"), noise)
            .andThen(new CollectionCalls(model)));
  }

  /** What changes classes that may extend or use each other. */
  static ClassFile classFile(ClassSource students) {
    return ClassFile.of(
        ClassFile.ClassHierarchyResolverOption.of(
            ClassHierarchyResolver.ofResourceParsing(
                    (ClassDesc type) -> classFileOf(type, students))
                .cached()));
  }

  private static @Nullable InputStream classFileOf(ClassDesc type, ClassSource students) {
    String descriptor = type.descriptorString();
    String name = descriptor.substring(1, descriptor.length() - 1);
    byte[] own = students.bytes(name);
    return own == null
        ? NoisyClass.class.getClassLoader().getResourceAsStream(name + ".class")
        : new ByteArrayInputStream(own);
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
