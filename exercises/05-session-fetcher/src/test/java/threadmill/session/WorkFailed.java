package threadmill.session;

/** What goes wrong in the work that somebody does with a session. */
final class WorkFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WorkFailed() {
    super("the work failed");
  }
}
