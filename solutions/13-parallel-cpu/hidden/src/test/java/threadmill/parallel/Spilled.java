package threadmill.parallel;

/** A task's own exception. Without a public constructor, so that no fork/join pool makes a copy. */
final class Spilled extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Spilled(int item) {
    super("item " + item + " spilled");
  }
}
