package io.github.threadmill.watch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What was seen, each different call once with a count. At most {@value #MOST} different ones. */
final class Recording {

  static final int MOST = 10_000;

  private final Map<BlockingCall, LongAdder> seen = new ConcurrentHashMap<>();
  private final LongAdder dropped = new LongAdder();

  void add(BlockingCall call) {
    LongAdder count = seen.get(call);
    if (count == null) {
      if (seen.size() >= MOST) {
        dropped.increment();
        return;
      }
      count = seen.computeIfAbsent(call, fresh -> new LongAdder());
    }
    count.increment();
  }

  long dropped() {
    return dropped.sum();
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
