package threadmill.shared;

/** What a computation or an account throws. Nobody else can make one, or a copy. */
final class Spoiled extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Spoiled(String what) {
    super(what);
  }

  /** Whether this very object is what came out, or the cause of it. */
  boolean isIn(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each == this) {
        return true;
      }
    }
    return false;
  }
}
