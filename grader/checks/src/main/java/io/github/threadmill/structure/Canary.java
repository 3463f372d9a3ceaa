package io.github.threadmill.structure;

import io.github.threadmill.watch.BlockingCatalogue;
import io.github.threadmill.watch.ClassFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A known violation, analysed along with each submission: a rule that overlooks it has not looked.
 *
 * <p>Its methods are read as bytes and never run.
 */
final class Canary {

  static final String NAME = "io/github/threadmill/structure/Canary";

  private Canary() {}

  /** Where the analysis of the canary begins. */
  static List<MethodId> entryPoints() {
    return List.of(
        new MethodId(
            NAME,
            "sing",
            "(Ljava/util/concurrent/CompletableFuture;)Ljava/util/concurrent/CompletableFuture;"));
  }

  static ClassFiles classes() {
    try (InputStream in = Canary.class.getResourceAsStream("Canary.class")) {
      if (in == null) {
        throw new IllegalStateException("the canary's class file is missing");
      }
      return ClassFiles.of(Map.of(NAME, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the canary's class file", e);
    }
  }

  /** Throws unless the canary's violations are among what was found from its entry points. */
  static void hear(List<Reach> found, BlockingCatalogue catalogue) {
    List<String> waits =
        Stream.of("CompletableFuture.join", "Thread.sleep")
            .filter(
                api ->
                    catalogue.rows().stream()
                        .anyMatch(row -> matches(api, row.owner(), row.name())))
            .toList();
    List<String> expected = new ArrayList<>(waits);
    expected.add("CompletableFuture.isDone");
    List<String> sung = found.stream().map(Reach::api).toList();
    if (waits.isEmpty() || !sung.containsAll(expected)) {
      throw new IllegalStateException(
          "the rule cannot be trusted: in its own sample it had to find %s and found %s"
              .formatted(expected, sung));
    }
  }

  private static boolean matches(String api, String owner, String name) {
    return (owner.substring(owner.lastIndexOf('/') + 1) + "." + name).equals(api);
  }

  static CompletableFuture<Void> sing(CompletableFuture<String> future) {
    Supplier<String> stored = () -> future.join();
    String unused = read(stored);
    poll(future, new CompletableFuture<>());
    return future.thenAccept(text -> rest());
  }

  private static String read(Supplier<String> stored) {
    return stored.get();
  }

  private static void poll(CompletableFuture<String> future, CompletableFuture<Void> over) {
    if (future.isDone()) {
      over.complete(null);
    } else {
      Executor later = CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS);
      CompletableFuture<Void> unused =
          CompletableFuture.runAsync(() -> {}, later).thenRun(() -> poll(future, over));
    }
  }

  private static void rest() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
