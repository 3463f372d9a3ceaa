package threadmill.parallel;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

final class Dice {

  static int roll() {
    Random own = new Random(42);
    SplittableRandom split = new SplittableRandom(7).split();
    return ThreadLocalRandom.current().nextInt(1, 7)
        + own.nextInt(6)
        + split.nextInt(6)
        + (int) (Math.random() * 6)
        + RandomGenerator.of("L64X128MixRandom").nextInt(6)
        + UUID.randomUUID().hashCode() % 2;
  }
}
