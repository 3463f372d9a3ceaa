package threadmill.coroutine;

/** An exception of the checks'. Without a public constructor, so that nobody makes a copy. */
final class Spilled extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Spilled(String what) {
    super(what);
  }
}
