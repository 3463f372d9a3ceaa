package threadmill.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Two by two numbers modulo a prime. Their product is associative, exact and, but for rare luck,
 * not commutative.
 */
record Matrix(long a, long b, long c, long d) {

  private static final long PRIME = 2_147_483_647;

  static final Matrix ONE = new Matrix(1, 0, 0, 1);

  static List<Matrix> random(int count, Random random) {
    List<Matrix> matrices = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      matrices.add(new Matrix(number(random), number(random), number(random), number(random)));
    }
    return matrices;
  }

  private static long number(Random random) {
    return random.nextLong(PRIME);
  }

  Matrix times(Matrix other) {
    return new Matrix(
        (a * other.a + b * other.c) % PRIME,
        (a * other.b + b * other.d) % PRIME,
        (c * other.a + d * other.c) % PRIME,
        (c * other.b + d * other.d) % PRIME);
  }

  /** The same matrix so many times: more work for some items than for others. */
  Matrix power() {
    Matrix power = this;
    for (long i = a % 7 == 0 ? 20_000 : 200; i > 0; i--) {
      power = power.times(this);
    }
    return power;
  }

  static Matrix oneAfterTheOther(List<Matrix> items) {
    Matrix product = ONE;
    for (Matrix item : items) {
      product = product.times(item.power());
    }
    return product;
  }
}
