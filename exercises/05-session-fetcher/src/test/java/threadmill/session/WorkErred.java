package threadmill.session;

/** What goes wrong worse in the work that somebody does with a session. */
final class WorkErred extends Error {

  private static final long serialVersionUID = 1L;

  WorkErred() {
    super("the work failed badly");
  }
}
