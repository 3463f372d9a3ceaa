package threadmill.parallel;

/** A task's own error. Without a public constructor, so that no fork/join pool makes a copy. */
final class Toppled extends Error {

  private static final long serialVersionUID = 1L;

  Toppled(int item) {
    super("item " + item + " toppled");
  }
}
