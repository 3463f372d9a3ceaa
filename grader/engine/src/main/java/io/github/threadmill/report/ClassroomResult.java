package io.github.threadmill.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.threadmill.feedback.Finding;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.grade.Outcome;
import io.github.threadmill.report.Report.Checked;
import io.github.threadmill.report.Report.Entry;
import io.github.threadmill.verdict.Status;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result that the {@code classroom-resources} reporter of GitHub Actions reads. Its points are
 * the sum of the tests' scores, its maximum is {@code max_score}.
 */
public final class ClassroomResult {

  /**
   * Linux hands no longer string to a process, and the result travels in an environment variable.
   */
  static final int LONGEST = 120_000;

  private static final JsonMapper JSON = new JsonMapper();

  private ClassroomResult() {}

  /**
   * One line of base64 without a line break. A result that is too long for an environment variable
   * goes without its messages and places.
   */
  public static String base64(Report report) {
    Result result = result(report);
    String full = encoded(result);
    return full.length() <= LONGEST ? full : encoded(result.withoutMessages());
  }

  private static String encoded(Result result) {
    try {
      return Base64.getEncoder()
          .encodeToString(JSON.writeValueAsString(result).getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a result must have a JSON form", impossible);
    }
  }

  private static Result result(Report report) {
    boolean named = report.entries().stream().map(Entry::submission).distinct().count() > 1;
    List<Test> tests = report.entries().stream().flatMap(entry -> tests(entry, named)).toList();
    return new Result(
        1,
        status(report),
        report.entries().stream().mapToInt(Entry::max).sum(),
        // The reporter divides by the number of tests.
        tests.isEmpty() ? List.of(nothing()) : tests);
  }

  private static String status(Report report) {
    if (report.entries().isEmpty()
        || report.entries().stream().anyMatch(entry -> entry.score() == null)) {
      return "error";
    }
    return report.entries().stream().allMatch(entry -> entry.percent() == 100) ? "pass" : "fail";
  }

  private static Test nothing() {
    return new Test("nothing was graded", "error", 0, "there is no exercise here", "", "", 0, 0);
  }

  private static Stream<Test> tests(Entry entry, boolean named) {
    String prefix = named ? entry.submission() + " " : "";
    return entry.checks().stream().map(check -> test(entry, check, prefix));
  }

  private static Test test(Entry entry, Checked check, String prefix) {
    boolean doubtful = entry.outcome() == Outcome.COULD_NOT_GRADE;
    boolean passed = check.status() == Status.PASSED;
    Place at = check.at() == null ? entry.at() : check.at();
    return new Test(
        printed(prefix + check.id() + " " + check.title()),
        // An entry without a mark gives no points for what passed either: part of a mark is none.
        doubtful ? "error" : passed ? "pass" : "fail",
        doubtful ? 0 : check.points(),
        doubtful || !passed ? printed(message(entry, check)) : null,
        "",
        at == null || passed ? "" : printed(at.file()),
        at == null || passed ? 0 : at.line(),
        0);
  }

  private static String message(Entry entry, Checked check) {
    return switch (entry.outcome()) {
      case COULD_NOT_GRADE ->
          "could not be graded this time; an earlier mark stands" + reason(check);
      case DOES_NOT_COMPILE -> "does not compile: " + why(entry);
      case REJECTED -> "rejected: " + why(entry);
      case GRADED, NOT_STARTED -> message(check);
    };
  }

  private static String reason(Checked check) {
    String observed = check.shown().observed();
    return check.status() == Status.COULD_NOT_GRADE && !observed.isEmpty() ? ": " + observed : "";
  }

  private static String why(Entry entry) {
    return entry.message() == null ? "" : entry.message();
  }

  private static String message(Checked check) {
    Finding shown = check.shown();
    String where = shown.at() == null ? "" : " (" + shown.at() + ")";
    return switch (check.status()) {
      case PASSED -> "";
      case FAILED -> (shown.observed().isEmpty() ? "failed" : shown.observed()) + where;
      case NOT_STARTED -> "not started";
      case BLOCKED -> "blocked: " + shown.observed();
      case COULD_NOT_GRADE -> "no verdict";
    };
  }

  /** The reporter prints names and messages as they are, and the runner reads what it prints. */
  private static String printed(String text) {
    return WorkflowCommand.disarmed(Excerpt.oneLine(text));
  }

  record Result(
      int version, String status, @JsonProperty("max_score") int maxScore, List<Test> tests) {

    Result withoutMessages() {
      return new Result(
          version, status, maxScore, tests.stream().map(Test::withoutMessage).toList());
    }
  }

  /**
   * @param duration always 0: the reporter does not read it
   */
  record Test(
      String name,
      String status,
      int score,
      @Nullable String message,
      @JsonProperty("test_code") String testCode,
      String filename,
      @JsonProperty("line_no") int lineNo,
      long duration) {

    Test withoutMessage() {
      return new Test(name, status, score, null, testCode, "", 0, duration);
    }
  }
}
