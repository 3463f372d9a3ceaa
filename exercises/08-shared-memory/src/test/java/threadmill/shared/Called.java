package threadmill.shared;

import io.github.threadmill.watch.MethodReferences;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Optional;

/**
 * A method that an instruction calls, or that it makes a method reference of: {@code queue.put(x)}
 * and {@code queue::put} come to the same.
 *
 * @param owner internal name of the type that the code names
 */
record Called(String owner, String method) {

  static Optional<Called> in(CodeElement element) {
    return switch (element) {
      case InvokeInstruction call ->
          Optional.of(new Called(call.owner().asInternalName(), call.name().stringValue()));
      case InvokeDynamicInstruction made ->
          MethodReferences.target(made)
              .map(named -> new Called(MethodReferences.owner(named), named.methodName()));
      default -> Optional.empty();
    };
  }

  boolean startsThreads() {
    boolean thread =
        owner.equals("java/lang/Thread")
            && (method.equals("<init>") || method.startsWith("of") || method.startsWith("start"));
    boolean pool =
        owner.equals("java/util/concurrent/Executors")
            || owner.equals("java/util/concurrent/ForkJoinPool")
            || owner.equals("java/util/concurrent/ThreadPoolExecutor")
            || owner.equals("java/util/concurrent/ScheduledThreadPoolExecutor")
            || owner.equals("java/util/Timer");
    boolean future =
        owner.equals("java/util/concurrent/CompletableFuture") && method.endsWith("Async");
    boolean stream = method.equals("parallelStream") || method.equals("parallel");
    return thread || pool || future || stream;
  }

  boolean isReadyMadeQueue() {
    return owner.startsWith("java/util/concurrent/")
        && (owner.contains("Blocking")
            || owner.endsWith("SynchronousQueue")
            || owner.endsWith("TransferQueue")
            || owner.endsWith("DelayQueue"));
  }
}
