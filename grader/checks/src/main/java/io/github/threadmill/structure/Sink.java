package io.github.threadmill.structure;

import java.util.Optional;
import java.util.Set;

/**
 * What a method of the JDK does with a function that it is handed.
 *
 * <p>What is not known is taken to run the function at once, on the same thread: the stricter
 * guess.
 */
sealed interface Sink {

  /**
   * Runs it on the caller's thread, or on whichever thread completes a future.
   *
   * @param afterFuture whether it runs when a future is done
   */
  record Runs(boolean afterFuture) implements Sink {}

  /** Has it run elsewhere. */
  record HandsOver(Handover how, boolean afterFuture) implements Sink {}

  /** Keeps it, for somebody to take out and run. */
  record Keeps() implements Sink {}

  Set<String> KEEPING =
      Set.of(
          "add",
          "addAll",
          "addFirst",
          "addLast",
          "offer",
          "offerFirst",
          "offerLast",
          "push",
          "put",
          "putIfAbsent",
          "putAll",
          "putFirst",
          "putLast",
          "set",
          "lazySet",
          "setRelease",
          "setPlain",
          "setOpaque",
          "setVolatile",
          "getAndSet",
          "compareAndSet",
          "compareAndExchange",
          "of",
          "ofEntries",
          "entry",
          "ofNullable",
          "asList",
          "copyOf",
          "singletonList",
          "singleton",
          "nCopies",
          "fill",
          "remove",
          "contains",
          "requireNonNull",
          "requireNonNullElse",
          "replace",
          "completedFuture",
          "completedStage",
          "complete",
          "obtrudeValue",
          "<init>",
          "equals",
          "append",
          "valueOf",
          "toString",
          "hash",
          "getOrDefault",
          "orElse",
          "getNow");

  static Sink of(MethodId method) {
    return thread(method)
        .or(() -> future(method))
        .or(() -> executor(method))
        .orElseGet(() -> keepsOrRuns(method));
  }

  private static Optional<Sink> thread(MethodId method) {
    String name = method.name();
    return Optional.ofNullable(
        switch (method.owner()) {
          case "java/lang/Thread" ->
              switch (name) {
                case "<init>" -> new HandsOver(Handover.NEW_THREAD, false);
                case "startVirtualThread" -> new HandsOver(Handover.VIRTUAL_THREAD, false);
                default -> null;
              };
          case "java/lang/Thread$Builder$OfVirtual" ->
              new HandsOver(Handover.VIRTUAL_THREAD, false);
          case "java/lang/Thread$Builder", "java/lang/Thread$Builder$OfPlatform" ->
              new HandsOver(Handover.NEW_THREAD, false);
          case "java/util/Timer" -> new HandsOver(Handover.SCHEDULER, false);
          default -> null;
        });
  }

  private static Optional<Sink> future(MethodId method) {
    boolean future =
        method.owner().equals("java/util/concurrent/CompletableFuture")
            || method.owner().equals("java/util/concurrent/CompletionStage");
    if (!future || KEEPING.contains(method.name())) {
      return Optional.empty();
    }
    boolean starts = Set.of("supplyAsync", "runAsync", "completeAsync").contains(method.name());
    if (!method.name().endsWith("Async")) {
      return Optional.of(new Runs(true));
    }
    boolean withExecutor = method.descriptor().contains("Ljava/util/concurrent/Executor;)");
    Handover how = withExecutor ? Handover.EXECUTOR : Handover.COMMON_POOL;
    return Optional.of(new HandsOver(how, !starts));
  }

  private static Optional<Sink> executor(MethodId method) {
    return Optional.ofNullable(
        switch (method.name()) {
          case "execute", "submit", "invokeAll", "invokeAny" ->
              new HandsOver(Handover.EXECUTOR, false);
          case "schedule", "scheduleAtFixedRate", "scheduleWithFixedDelay" ->
              new HandsOver(Handover.SCHEDULER, false);
          default -> null;
        });
  }

  private static Sink keepsOrRuns(MethodId method) {
    boolean keeps =
        method.owner().startsWith("java/")
            && KEEPING.contains(method.name())
            && !(method.owner().endsWith("Map") && method.name().equals("replaceAll"));
    return keeps ? new Keeps() : new Runs(false);
  }
}
