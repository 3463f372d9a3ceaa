package threadmill.coroutine;

import io.github.threadmill.lab.Judge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What came out of a coroutine.
 *
 * @param out one value a resume
 * @param done what {@code isDone} said before the first resume and after each
 */
record Values(List<Long> out, List<Boolean> done) {

  /** Part of an observation: a body that adds up what it gets, and ends when it gets 0. */
  static Values sums(List<Long> in) {
    return exchange(
        new Coroutine<>(
            (first, outside) -> {
              long sum = first;
              for (long next = first; next != 0; sum += next) {
                next = outside.yield(sum);
              }
              return -sum;
            }),
        in);
  }

  /** Part of an observation: a body that gives back what it gets, a few times, and then null. */
  static Values echo(List<Long> in) {
    return exchange(
        new Coroutine<>(
            (first, outside) -> {
              Long value = first;
              for (int i = 1; i < in.size(); i++) {
                value = outside.yield(value);
              }
              return null;
            }),
        in);
  }

  private static Values exchange(Coroutine<Long, Long> coroutine, List<Long> in) {
    List<Long> out = new ArrayList<>();
    List<Boolean> done = new ArrayList<>(List.of(coroutine.isDone()));
    for (Long value : in) {
      out.add(coroutine.resume(value));
      done.add(coroutine.isDone());
    }
    return new Values(out, done);
  }

  static void requireSums(Judge judge, List<Long> in, Values seen) {
    long sum = 0;
    for (int i = 0; i < in.size(); i++) {
      sum += in.get(i);
      boolean last = i == in.size() - 1;
      judge
          .help("the first value is the body's parameter, each later one is what yield returns")
          .require(
              seen.out().get(i) != null && seen.out().get(i) == (last ? -sum : sum),
              "a body that adds up what it gets was resumed with %s and gave %s; needs %d",
              in.subList(0, i + 1),
              seen.out().get(i),
              last ? -sum : sum);
    }
    requireDone(judge, in.size(), seen);
  }

  static void requireEcho(Judge judge, List<Long> in, Values seen) {
    List<Long> expected = new ArrayList<>(in);
    expected.set(in.size() - 1, null);
    judge
        .help("null is a value like any other: put what crosses into an object of its own")
        .require(
            seen.out().equals(expected),
            "a body that yields what it gets was resumed with %s and gave %s; needs %s",
            in,
            seen.out(),
            expected);
    requireDone(judge, in.size(), seen);
  }

  private static void requireDone(Judge judge, int resumes, Values seen) {
    Boolean[] expected = new Boolean[resumes + 1];
    Arrays.fill(expected, false);
    expected[resumes] = true;
    judge
        .help("a coroutine is done when its body has ended, not while it is left at a yield")
        .require(
            seen.done().equals(List.of(expected)),
            "isDone() before the first resume and after each of %d was %s; needs %s",
            resumes,
            seen.done(),
            List.of(expected));
  }
}
