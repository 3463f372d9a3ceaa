package io.github.threadmill.selftest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Processes that are there and should not be. */
final class Leftovers {

  private static final long PATIENCE_SECONDS = 10;

  private Leftovers() {}

  /** What this process has started so far. */
  static Set<Long> children() {
    return ProcessHandle.current()
        .descendants()
        .map(ProcessHandle::pid)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What is left when all is done, a line each: children that were not there before, and whatever
   * carries the mark of the attacks, whoever it now belongs to.
   */
  static List<String> since(Set<Long> before, String mark) {
    List<ProcessHandle> left =
        ProcessHandle.allProcesses()
            .filter(process -> process.pid() != ProcessHandle.current().pid())
            .filter(process -> isMarked(process, mark) || isNew(process, before))
            .toList();
    CompletableFuture<?>[] ends =
        left.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(ends)
        .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
    return left.stream()
        .filter(ProcessHandle::isAlive)
        .map(
            process ->
                "process %d is left: %s"
                    .formatted(process.pid(), process.info().command().orElse("unknown")))
        .toList();
  }

  private static boolean isNew(ProcessHandle process, Set<Long> before) {
    return !before.contains(process.pid())
        && ProcessHandle.current().descendants().anyMatch(process::equals);
  }

  private static boolean isMarked(ProcessHandle process, String mark) {
    if (process.info().commandLine().orElse("").contains(mark)) {
      return true;
    }
    try {
      byte[] environment =
          Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "environ"));
      return new String(environment, StandardCharsets.ISO_8859_1).contains(mark);
    } catch (IOException notThisSystem) {
      return false;
    }
  }
}
