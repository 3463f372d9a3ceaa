package threadmill.loop;

/** An exception of the checks'. */
final class Spilled extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Spilled(String what) {
    super(what);
  }
}
