package threadmill.parallel;

/** In the place of what observes. */
record OwnThreads(int own) {

  static OwnThreads seen() {
    return new OwnThreads(4);
  }
}
