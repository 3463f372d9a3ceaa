package io.github.threadmill.watch;

/**
 * What a student's code was seen to do at one call site. Plain values only: it travels between
 * processes.
 *
 * @param api the call as the student wrote it: {@code CompletableFuture.join}, {@code synchronized}
 * @param group the catalogue's word for what is waited for: {@code futures}, {@code locks}
 * @param verdict whether the call had to wait
 * @param file source file without its folder: {@code AsyncFetcher.java}
 * @param line line in that file, 0 if the class file does not say
 * @param method the student's method, a lambda's being the one that it stands in
 * @param type internal name of the student's class
 * @param thread the thread's name, empty for most virtual threads
 * @param times how often the same was seen
 */
public record BlockingCall(
    String api,
    String group,
    Severity severity,
    Wait verdict,
    String file,
    int line,
    String method,
    String type,
    String thread,
    boolean virtual,
    int times) {

  public BlockingCall {
    if (times < 1) {
      throw new IllegalArgumentException("times must be > 0, was " + times);
    }
  }

  /** Whether the thread was kept, as far as anybody can tell. */
  public boolean blocks() {
    return verdict != Wait.DID_NOT_BLOCK;
  }

  /** A join or get on a future that had been completed before. */
  public boolean alreadyDone() {
    return verdict == Wait.DID_NOT_BLOCK && group.equals("futures");
  }

  /** The same on a thread without a name. */
  BlockingCall unnamed() {
    return new BlockingCall(
        api, group, severity, verdict, file, line, method, type, "", virtual, times);
  }

  BlockingCall seen(int often) {
    return new BlockingCall(
        api, group, severity, verdict, file, line, method, type, thread, virtual, often);
  }
}
