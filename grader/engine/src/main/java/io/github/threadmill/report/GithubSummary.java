package io.github.threadmill.report;

/** A job summary for GitHub Actions. */
public final class GithubSummary {

  private GithubSummary() {}

  /** GitHub-flavoured Markdown, at most 1 MiB. */
  public static String markdown(Report report) {
    throw new UnsupportedOperationException("to come");
  }
}
