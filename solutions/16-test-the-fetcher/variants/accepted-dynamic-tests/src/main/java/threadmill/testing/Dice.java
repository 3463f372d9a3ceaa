package threadmill.testing;

/** Numbers that look like chance and are the same in each run. */
final class Dice {

  private int state;

  Dice(int seed) {
    state = seed * 7919 + 17;
  }

  int roll(int sides) {
    state = state * 1103515245 + 12345;
    return (state >>> 16) % sides;
  }
}
