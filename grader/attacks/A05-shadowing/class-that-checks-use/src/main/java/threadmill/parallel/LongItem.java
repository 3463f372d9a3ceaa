package threadmill.parallel;

/** In the place of what observes. */
record LongItem(int together, boolean ended) {

  static final int ITEMS = 40;

  static LongItem at(int place, int workers) {
    return new LongItem(workers, true);
  }
}
