package io.github.threadmill.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.exercise.Kind;
import io.github.threadmill.exercise.Visibility;
import io.github.threadmill.feedback.Finding;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.grade.Graded;
import io.github.threadmill.grade.Outcome;
import io.github.threadmill.sandbox.Layer;
import io.github.threadmill.sandbox.Layers;
import io.github.threadmill.verdict.Status;
import io.github.threadmill.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code report.json}; {@code report.schema.json} beside this class describes it.
 * All formats are made from it.
 *
 * @param isolation the layers that kept submissions apart from the machine in this run
 */
public record Report(String schema, List<Layer> isolation, List<Entry> entries) {

  /** The name of this form of report. */
  public static final String SCHEMA = "threadmill/report/v1";

  public Report {
    isolation = isolation.stream().sorted().toList();
    entries = List.copyOf(entries);
  }

  /** A report on submissions, in their order. */
  public static Report of(Layers isolation, List<Graded> graded) {
    return new Report(
        SCHEMA, List.copyOf(isolation.set()), graded.stream().map(Entry::of).toList());
  }

  /**
   * One submission to one exercise.
   *
   * @param score null where no mark may follow from this
   * @param message what to say where the checks could not begin
   */
  public record Entry(
      String submission,
      String exercise,
      String title,
      Outcome outcome,
      @JsonInclude(Include.ALWAYS) @Nullable Integer score,
      int max,
      @JsonInclude(Include.NON_NULL) @Nullable String message,
      @JsonInclude(Include.NON_NULL) @Nullable Place at,
      List<Checked> checks,
      List<String> notes,
      long wallMillis,
      long cpuMillis,
      long checksCpuMillis) {

    public Entry {
      checks = List.copyOf(checks);
      notes = List.copyOf(notes);
    }

    static Entry of(Graded graded) {
      Finding why = graded.why().orElse(null);
      return new Entry(
          graded.submission(),
          graded.exercise().id(),
          graded.exercise().title(),
          graded.outcome(),
          graded.score().isPresent() ? (Integer) graded.score().getAsInt() : null,
          graded.exercise().maximum(),
          why == null ? null : why.observed(),
          why == null ? null : why.at(),
          graded.exercise().checks().stream()
              .map(check -> Checked.of(check, graded.verdicts().of(check)))
              .toList(),
          graded.notes(),
          graded.wall().toMillis(),
          graded.cpu().total() / 1_000_000,
          graded.cpu().checks() / 1_000_000);
    }

    /** The share of the maximum in percent, rounded down; 0 where there is no mark. */
    public int percent() {
      return score == null || max == 0 ? 0 : score * 100 / max;
    }

    /** Whether no hidden check counts: then the maximum is that of the public ones alone. */
    boolean isPublicOnly() {
      return checks.stream().allMatch(check -> check.visibility() == Visibility.PUBLIC);
    }

    /** The points in words. */
    String mark() {
      return score == null ? "no mark this time" : score + " of " + max + " points";
    }
  }

  /** One check of an entry. */
  public record Checked(
      String id,
      Kind kind,
      Visibility visibility,
      String title,
      Status status,
      int points,
      int max,
      @JsonInclude(Include.NON_NULL) @Nullable String observed,
      @JsonInclude(Include.NON_NULL) @Nullable Place at,
      @JsonInclude(Include.NON_NULL) @Nullable String help) {

    static Checked of(CheckSpec check, Verdict verdict) {
      Finding finding = verdict.finding();
      return new Checked(
          check.id(),
          check.kind(),
          check.visibility(),
          check.title(),
          verdict.status(),
          verdict.status() == Status.PASSED ? check.points() : 0,
          check.points(),
          finding == null ? null : finding.observed(),
          finding == null ? null : finding.at(),
          finding == null ? null : finding.help());
    }

    /** What was found, as one value. */
    public Finding finding() {
      return new Finding(observed == null ? "" : observed, at, help);
    }

    /**
     * What whoever wrote the code may read of it. A hidden check says why it exists and which line
     * of the student's it points at; what it saw would tell what it feeds in.
     */
    Finding shown() {
      boolean tellsInput = status == Status.FAILED || status == Status.COULD_NOT_GRADE;
      return visibility == Visibility.HIDDEN && tellsInput ? new Finding("", at, null) : finding();
    }
  }
}
