package threadmill.coroutine;

/**
 * Ends the body of a coroutine that is being closed: {@code yield} throws it, so that {@code
 * finally} blocks run. Given. An {@code Error}, because a body that catches every exception to go
 * on after it has to end all the same.
 */
public final class Closed extends Error {

  private static final long serialVersionUID = 1L;

  public Closed() {
    super("the coroutine is being closed", null, false, false);
  }
}
