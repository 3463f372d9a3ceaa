package io.github.threadmill.submission;

/** What a library threw over an archive, put in words. */
final class Damage {

  private Damage() {}

  /**
   * A refusal of the grader's own as it is; anything else means that the archive is broken,
   * whatever the library calls it.
   */
  static NotTakenException of(Exception thrown, String kind) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof NotTakenException refused) {
        return refused;
      }
    }
    return new NotTakenException(
        "is no " + kind + " archive, or cut off or damaged; pack it again and upload all of it");
  }
}
