package threadmill.parallel;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

final class Counts {

  private final ConcurrentHashMap<String, LongAdder> adders = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Integer> counts = new ConcurrentSkipListMap<>();

  int count(String word) {
    adders.computeIfAbsent(word, key -> new LongAdder()).increment();
    counts.merge(word, 1, Integer::sum);
    counts.compute(word, (key, old) -> old == null ? 1 : old + 1);
    ConcurrentHashMap.newKeySet().add(word);
    return counts.getOrDefault(word, 0)
        + adders.reduceValuesToInt(Long.MAX_VALUE, LongAdder::intValue, 0, Math::addExact)
        + adders.mappingCount() > 9L ? 1 : 0;
  }
}
