package io.github.threadmill.watch;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Announces what a method makes that has to be closed or to end: threads, executors, clients. */
final class Makers {

  static final BlockingMethod MAKES =
      new BlockingMethod("made", Severity.FREE, "java/lang/Object", "made", "");

  private static final MethodTypeDesc MADE =
      MethodTypeDesc.of(
          ConstantDescs.CD_void,
          ConstantDescs.CD_Object,
          ConstantDescs.CD_Class,
          ConstantDescs.CD_int);

  private static final List<String> TYPES =
      List.of(
          "java/lang/Thread",
          "java/util/Timer",
          "java/util/concurrent/ExecutorService",
          "java/net/http/HttpClient");

  private static final Set<String> FACTORIES =
      Set.of(
          "java/lang/Thread",
          "java/lang/Thread$Builder",
          "java/lang/Thread$Builder$OfVirtual",
          "java/lang/Thread$Builder$OfPlatform",
          "java/util/concurrent/Executors",
          "java/util/concurrent/ThreadFactory",
          "java/net/http/HttpClient",
          "java/net/http/HttpClient$Builder");

  /** Objects that are being made, innermost last; a constructor without one is super or this. */
  private final Deque<String> unfinished = new ArrayDeque<>();

  /** Whether there may be something to announce in a method. */
  static boolean isMaker(CodeElement element, TypeHierarchy types) {
    return element instanceof InvokeInstruction call && makes(call, types);
  }

  void next(CodeElement element) {
    if (element instanceof NewObjectInstruction made) {
      unfinished.addLast(made.className().asInternalName());
    }
  }

  /** To be asked once for each call, in their order. */
  boolean announces(InvokeInstruction call, TypeHierarchy types) {
    if (call.opcode() == Opcode.INVOKESPECIAL && call.name().equalsString("<init>")) {
      return !unfinished.isEmpty()
          && unfinished.removeLast().equals(call.owner().asInternalName())
          && makes(call, types);
    }
    return makes(call, types);
  }

  /** What was made is on top of the stack and stays there: javac keeps a second reference. */
  static void announce(CodeBuilder code, ClassDesc self, int site) {
    code.dup().ldc(self).loadConstant(site).invokestatic(Bridge.HOOKS, "made", MADE);
  }

  /** Whether what a method reference names makes something. */
  static boolean makes(Target target, TypeHierarchy types) {
    String owner = internalName(target.owner());
    return target.isConstructor()
        ? TYPES.stream().anyMatch(type -> types.isSubtype(owner, type))
        : makes(owner, target.name(), target.type().returnType().descriptorString(), types);
  }

  private static String internalName(ClassDesc type) {
    String descriptor = type.descriptorString();
    return type.isClassOrInterface()
        ? descriptor.substring(1, descriptor.length() - 1)
        : descriptor;
  }

  private static boolean makes(InvokeInstruction call, TypeHierarchy types) {
    String owner = call.owner().asInternalName();
    if (call.name().equalsString("<init>")) {
      return TYPES.stream().anyMatch(type -> types.isSubtype(owner, type));
    }
    return makes(
        owner, call.name().stringValue(), call.typeSymbol().returnType().descriptorString(), types);
  }

  private static boolean makes(String owner, String name, String result, TypeHierarchy types) {
    return FACTORIES.contains(owner)
        && !name.equals("currentThread")
        && result.startsWith("L")
        && TYPES.stream()
            .anyMatch(type -> types.isSubtype(result.substring(1, result.length() - 1), type));
  }
}
