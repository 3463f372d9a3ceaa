package threadmill.parallel;

import java.util.Objects;

record Pair<A, B>(A first, B second) {

  Pair {
    Objects.requireNonNull(first);
  }

  static <X> Pair<X, X> twice(X value) {
    return new Pair<>(value, value);
  }

  <C> Pair<A, C> with(C other) {
    return new Pair<>(first, other);
  }

  record Nested(Pair<String, Integer> pair, int[] numbers) implements Comparable<Nested> {

    @Override
    public int compareTo(Nested other) {
      return Integer.compare(pair.second(), other.pair.second());
    }

    int key() {
      return Objects.hash(pair, hashCode(), toString(), equals(this));
    }
  }
}
