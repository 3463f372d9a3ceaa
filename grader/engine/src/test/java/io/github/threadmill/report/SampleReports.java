package io.github.threadmill.report;

import io.github.threadmill.exercise.Kind;
import io.github.threadmill.exercise.Visibility;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.grade.Outcome;
import io.github.threadmill.report.Report.Checked;
import io.github.threadmill.report.Report.Entry;
import io.github.threadmill.sandbox.Layer;
import io.github.threadmill.verdict.Status;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Made-up reports: each outcome, each status, each kind, and names that somebody thought up in bad
 * faith.
 */
public final class SampleReports {

  /** What a student might print, name or throw. */
  public static final List<String> NASTY =
      List.of(
          "::error file=a,line=1::owned",
          "   ::add-mask::x",
          "\u00a0::notice::x",
          "\ufeff::set-output name=result::x",
          "fine\n::stop-commands::x",
          "fine\r::warning::x",
          "fine\r\n::warning::x",
          "fine\u2028::warning::x",
          "fine\u0085::warning::x",
          "fine\u000b::warning::x",
          "fine %0A::error::x",
          "##[error]owned",
          "in the middle ##[add-mask]x",
          "\u001b[31mred\u001b[0m",
          "\u202egnp.exe",
          "a | b \\| c",
          "` `` ``` ````",
          "```\n</code></pre><script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "[click](https://example.org) @everyone #1 www.example.org a@example.org",
          "\ud800 alone",
          "%,:%0D%3A",
          "x".repeat(5_000),
          "",
          " ");

  static final Place PLACE = new Place("src/main/java/threadmill/fetcher/AsyncFetcher.java", 31);

  private SampleReports() {}

  static Report report(Entry... entries) {
    return new Report(Report.SCHEMA, List.of(Layer.USER, Layer.FILES), List.of(entries));
  }

  /** One entry of each outcome. */
  public static Report everything() {
    return report(
        good("anna-schmidt"),
        partial("sample-01"),
        notStarted("sample-02"),
        doesNotCompile("sample-03"),
        rejected("sample-04"),
        doubtful("sample-05"));
  }

  static Entry good(String name) {
    return entry(name, Outcome.GRADED, passed("pages-in-order", 3), passed("window", 4));
  }

  static Entry partial(String name) {
    return entry(
        name,
        Outcome.GRADED,
        passed("pages-in-order", 1),
        check(
            "in-flight-together",
            Kind.TIMING,
            Status.FAILED,
            2,
            "at most 1 request in flight; needs 10",
            PLACE,
            "start every request first, keep the futures, then combine them"),
        blocked("window", 3, "06.in-flight-together must pass first"),
        check("own-tests", Kind.TESTS, Status.NOT_STARTED, 1, "reached the stub", null, null));
  }

  static Entry notStarted(String name) {
    return entry(
        name,
        Outcome.NOT_STARTED,
        check("window", Kind.TIMING, Status.NOT_STARTED, 7, "reached the stub", null, null));
  }

  static Entry doesNotCompile(String name) {
    return refused(name, Outcome.DOES_NOT_COMPILE, "';' expected (and 2 more errors)", PLACE);
  }

  static Entry rejected(String name) {
    return refused(name, Outcome.REJECTED, "System.exit is not allowed", PLACE);
  }

  static Entry refused(String name, Outcome outcome, String message, @Nullable Place at) {
    return new Entry(
        name,
        "06-async-fetcher",
        "Start all, wait for none",
        outcome,
        0,
        7,
        message,
        at,
        List.of(blocked("pages-in-order", 3, "refused"), blocked("window", 4, "refused")),
        List.of(),
        12,
        10,
        0);
  }

  static Entry doubtful(String name) {
    return entry(
        name,
        Outcome.COULD_NOT_GRADE,
        passed("pages-in-order", 3),
        check("window", Kind.TIMING, Status.COULD_NOT_GRADE, 4, "the machine is busy", null, null));
  }

  /** The same text wherever a student may have written one. */
  static Entry hostile(String text) {
    Place at = new Place("src/main/java/" + text + ".java", 3);
    return noted(
        entry(
            text,
            Outcome.GRADED,
            passed("pages-in-order", 1),
            check("window", Kind.STRUCTURE, Status.FAILED, 6, text, at, text)),
        text);
  }

  static Entry noted(Entry entry, String... notes) {
    return new Entry(
        entry.submission(),
        entry.exercise(),
        entry.title(),
        entry.outcome(),
        entry.score(),
        entry.max(),
        entry.message(),
        entry.at(),
        entry.checks(),
        List.of(notes),
        entry.wallMillis(),
        entry.cpuMillis(),
        entry.checksCpuMillis());
  }

  static Entry entry(String name, Outcome outcome, Checked... checks) {
    return new Entry(
        name,
        "06-async-fetcher",
        "Start all, wait for none",
        outcome,
        outcome == Outcome.COULD_NOT_GRADE
            ? null
            : (Integer) Arrays.stream(checks).mapToInt(Checked::points).sum(),
        Arrays.stream(checks).mapToInt(Checked::max).sum(),
        null,
        null,
        List.of(checks),
        List.of(),
        812,
        640,
        210);
  }

  static Checked passed(String name, int points) {
    return check(name, Kind.CORRECTNESS, Status.PASSED, points, null, null, null);
  }

  static Checked blocked(String name, int points, String by) {
    return check(name, Kind.TIMING, Status.BLOCKED, points, by, null, null);
  }

  static Checked hidden(Checked check) {
    return new Checked(
        check.id(),
        check.kind(),
        Visibility.HIDDEN,
        check.title(),
        check.status(),
        check.points(),
        check.max(),
        check.observed(),
        check.at(),
        check.help());
  }

  static Checked check(
      String name,
      Kind kind,
      Status status,
      int max,
      @Nullable String observed,
      @Nullable Place at,
      @Nullable String help) {
    return new Checked(
        "06." + name,
        kind,
        Visibility.PUBLIC,
        "Requires " + name.replace('-', ' '),
        status,
        status == Status.PASSED ? max : 0,
        max,
        observed,
        at,
        help);
  }
}
