package io.github.threadmill.evidence;

import io.github.threadmill.watch.BlockingCall;
import io.github.threadmill.watch.ClassFiles;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls that were interrupted and whose {@code catch} loses it: from there the code goes on without
 * the flag and without an exception. A task's own body may end quietly; it ends its thread's work.
 */
final class SwallowedInterrupts {

  private SwallowedInterrupts() {}

  /**
   * Those that lose it.
   *
   * @param interrupted watched calls that threw {@link InterruptedException}
   */
  static List<BlockingCall> among(List<BlockingCall> interrupted, ClassFiles code) {
    return interrupted.stream().filter(call -> losesIt(call, code.bytes(call.type()))).toList();
  }

  private static boolean losesIt(BlockingCall call, byte @Nullable [] bytes) {
    return bytes != null
        && ClassFile.of().parse(bytes).methods().stream()
            .filter(method -> method.code().isPresent())
            .anyMatch(method -> losesIt(call, method));
  }

  private static boolean losesIt(BlockingCall call, MethodModel method) {
    String name = method.methodName().stringValue();
    boolean task = name.equals("run") || name.equals("call") || name.startsWith("lambda$");
    String called = call.api().substring(call.api().lastIndexOf('.') + 1);
    return new CaughtInterrupt(method.code().orElseThrow(), called, call.line(), task).isLost();
  }
}
