package io.github.threadmill.report;

/** The result that the {@code classroom-resources} reporter of GitHub Actions reads. */
public final class ClassroomResult {

  private ClassroomResult() {}

  /** One line of base64 without a line break. */
  public static String base64(Report report) {
    throw new UnsupportedOperationException("to come");
  }
}
