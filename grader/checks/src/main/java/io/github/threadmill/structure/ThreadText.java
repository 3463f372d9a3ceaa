package io.github.threadmill.structure;

import java.util.regex.Pattern;

/**
 * A thread in words that are the same in each run: which worker of a pool takes a task is chance.
 */
final class ThreadText {

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern COMMON_POOL = Pattern.compile("ForkJoinPool\\.commonPool-worker-.*");
  private static final Pattern HTTP_CLIENT = Pattern.compile("HttpClient-.*");
  private static final Pattern UNNAMED_POOL = Pattern.compile("pool-\\d+-thread-\\d+");
  private static final Pattern UNNAMED = Pattern.compile("Thread-\\d+");

  private ThreadText() {}

  static String of(boolean virtual, String name) {
    if (virtual) {
      return ("a virtual thread " + withoutNumbers(name)).strip();
    }
    if (COMMON_POOL.matcher(name).matches()) {
      return "a thread of the common pool";
    }
    if (HTTP_CLIENT.matcher(name).matches()) {
      return "a thread of the HTTP client";
    }
    if (UNNAMED_POOL.matcher(name).matches()) {
      return "a thread of an executor";
    }
    if (UNNAMED.matcher(name).matches()) {
      return "a thread without a name";
    }
    return "thread " + withoutNumbers(name);
  }

  private static String withoutNumbers(String name) {
    return NUMBER.matcher(name).replaceAll("…");
  }
}
