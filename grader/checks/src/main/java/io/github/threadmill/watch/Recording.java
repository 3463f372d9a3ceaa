package io.github.threadmill.watch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What was seen, each different call once with a count. Beyond {@value #MOST} different ones, calls
 * that did not have to wait are let go, which changes no verdict, and those that did lose their
 * thread's name, so that no number of names pushes one out.
 */
final class Recording {

  static final int MOST = 10_000;

  private final Map<BlockingCall, LongAdder> seen = new ConcurrentHashMap<>();

  void add(BlockingCall call) {
    LongAdder count = seen.get(call);
    if (count != null) {
      count.increment();
    } else if (seen.size() < MOST) {
      countOf(call).increment();
    } else if (call.blocks()) {
      countOf(call.unnamed()).increment();
    }
  }

  private LongAdder countOf(BlockingCall call) {
    return seen.computeIfAbsent(call, fresh -> new LongAdder());
  }

  List<BlockingCall> calls() {
    return seen.entrySet().stream()
        .map(entry -> entry.getKey().seen(Math.clamp(entry.getValue().sum(), 1, MOST * 1000)))
        .sorted(
            Comparator.comparing(BlockingCall::file)
                .thenComparingInt(BlockingCall::line)
                .thenComparing(BlockingCall::api)
                .thenComparing(BlockingCall::verdict)
                .thenComparing(BlockingCall::thread))
        .toList();
  }
}
