package threadmill.parallel;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class Groups {

  static Map<Boolean, List<String>> go(List<String> words) {
    Map<Integer, Long> lengths =
        words.stream().collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.counting()));
    String joined = IntStream.rangeClosed(1, 9).boxed().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    var longest = words.parallelStream().max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()));
    return Stream.concat(words.stream(), Stream.of(joined, "" + lengths, longest.orElse("")))
        .flatMap(word -> Stream.of(word.split(" ")))
        .collect(Collectors.partitioningBy(word -> word.length() > 3));
  }
}
