package io.github.threadmill.report;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads printed lines as the runner of GitHub Actions does. */
final class Runner {

  private Runner() {}

  /** Neither the new form, before which white space is trimmed, nor the old one, found anywhere. */
  static void readsNoCommand(String printed) {
    for (String line : printed.split("[\n\r\u0085\u2028\u2029\u000b\f]", -1)) {
      assertThat(line.replaceFirst("^[\\s\\p{Z}\\p{Cntrl}\ufeff]+", "")).doesNotStartWith("::");
      assertThat(line).doesNotContain("##[");
    }
  }
}
