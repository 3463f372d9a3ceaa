package io.github.threadmill.races;

import io.github.threadmill.watch.ClassFiles;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** What a student's classes call. */
final class Calls {

  private Calls() {}

  /** Whether some method makes such a call. */
  static boolean any(ClassFiles classes, Predicate<InvokeInstruction> wanted) {
    return classes.names().stream().anyMatch(name -> any(bytes(classes, name), wanted));
  }

  /** Whether some class names such a method, to call it or to hand it on as a method reference. */
  static boolean anyNamed(ClassFiles classes, Set<String> names) {
    for (String name : classes.names()) {
      for (PoolEntry entry : ClassFile.of().parse(bytes(classes, name)).constantPool()) {
        if (entry instanceof MemberRefEntry member && names.contains(member.name().stringValue())) {
          return true;
        }
      }
    }
    return false;
  }

  private static byte[] bytes(ClassFiles classes, String name) {
    return Objects.requireNonNull(classes.bytes(name), name);
  }

  private static boolean any(byte[] bytes, Predicate<InvokeInstruction> wanted) {
    return ClassFile.of().parse(bytes).methods().stream()
        .flatMap(method -> method.code().stream())
        .flatMap(code -> code.elementStream())
        .anyMatch(it -> it instanceof InvokeInstruction call && wanted.test(call));
  }
}
