package threadmill.coroutine;

import io.github.threadmill.lab.Judge;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Two trees, compared.
 *
 * @param same what came of it
 * @param firstReads how many leaves of the first one were read
 * @param secondReads the same of the second one
 */
record Fringes(boolean same, int firstReads, int secondReads) {

  /** Different values for the leaves of a tree. */
  static List<String> draw(Random random, int count) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(i + "-" + random.nextInt(1000));
    }
    return values;
  }

  /** The same with another value in one place. */
  static List<String> changed(List<String> values, int place) {
    List<String> changed = new ArrayList<>(values);
    changed.set(place, "another");
    return changed;
  }

  /** Part of an observation. The shapes of the trees differ. */
  static Fringes compared(List<String> first, List<String> second, long seed) {
    CountedTree left = CountedTree.of(first, new Random(seed));
    CountedTree right = CountedTree.of(second, new Random(seed + 1));
    boolean same = SameFringe.sameFringe(left, right);
    return new Fringes(same, left.reads(), right.reads());
  }

  void require(Judge judge, boolean expected, String what) {
    judge
        .help("ask two generators in turn, until they differ or one has no more")
        .require(
            same == expected, "sameFringe of %s gave %s; needs %s", what, same, expected);
  }

  void requireStoppedAt(Judge judge, int place) {
    judge
        .help("a generator may run to the next value only when it is asked for that value")
        .require(
            firstReads <= place + 1 && secondReads <= place + 1,
            "two trees differ at leaf %d, and %d and %d leaves were read; needs %d at most of each",
            place + 1,
            firstReads,
            secondReads,
            place + 1);
  }
}
