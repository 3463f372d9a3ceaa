package io.github.threadmill.races;

import io.github.threadmill.watch.ClassFiles;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Calls in a student's classes. */
final class Calls {

  private Calls() {}

  /** Whether some method makes such a call. */
  static boolean any(ClassFiles classes, Predicate<InvokeInstruction> wanted) {
    return classes.names().stream().anyMatch(name -> any(classes.bytes(name), wanted));
  }

  private static boolean any(byte @Nullable [] bytes, Predicate<InvokeInstruction> wanted) {
    return bytes != null
        && ClassFile.of().parse(bytes).methods().stream()
            .flatMap(method -> method.code().stream())
            .flatMap(code -> code.elementStream())
            .anyMatch(it -> it instanceof InvokeInstruction call && wanted.test(call));
  }
}
