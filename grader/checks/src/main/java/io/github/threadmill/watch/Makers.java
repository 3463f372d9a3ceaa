package io.github.threadmill.watch;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Set;

/** The calls that make what has to be closed or to end: threads, executors, clients. */
final class Makers {

  static final BlockingMethod MAKES =
      new BlockingMethod("made", Severity.FREE, "java/lang/Object", "made", "");

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

  private Makers() {}

  /** What was made is on top of the stack and stays there. */
  static void announce(CodeBuilder code, ClassDesc self, int site) {
    code.dup().ldc(self).loadConstant(site).invokestatic(Bridge.HOOKS, "made", Bridge.ABOUT);
  }

  /** Whether what a method reference names makes something. */
  static boolean makes(Target target, TypeHierarchy types) {
    String owner = MethodReferences.internalName(target.owner());
    return target.isConstructor()
        ? TYPES.stream().anyMatch(type -> types.isSubtype(owner, type))
        : makes(owner, target.name(), target.type().returnType().descriptorString(), types);
  }

  /** Whether what a call hands over was made by it. */
  static boolean makes(InvokeInstruction call, TypeHierarchy types) {
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
