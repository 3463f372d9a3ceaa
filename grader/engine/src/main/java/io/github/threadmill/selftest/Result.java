package io.github.threadmill.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came out of all attacks.
 *
 * @param rows one for each class of attacks
 * @param problems what must not be, in a line each
 * @param remarks what an instructor should know, in a line each
 * @param open attacks that succeed and are known to
 * @param neighbours how many ordinary submissions were graded among the attacks
 * @param innocents how many right answers were tried
 * @param refused how many of them were refused or lost a mark
 */
public record Result(
    List<Row> rows,
    List<String> problems,
    List<String> remarks,
    int attacks,
    int neighbours,
    int gained,
    int harmed,
    int leaked,
    int open,
    int innocents,
    int refused,
    long seconds) {

  public Result {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
    remarks = List.copyOf(remarks);
  }

  /**
   * One class of attacks.
   *
   * @param stopped how many each layer stopped
   * @param succeeded how many none did
   */
  public record Row(String kind, int attacks, Map<Layer, Integer> stopped, int succeeded) {

    public Row {
      stopped = Map.copyOf(stopped);
    }

    /** How many a layer stopped. */
    public int by(Layer layer) {
      return stopped.getOrDefault(layer, 0);
    }
  }

  /**
   * Counts.
   *
   * @param defence what there was
   * @param neighbours how many ordinary submissions were graded among the attacks
   * @param trouble what has happened and is not known to be one attack's doing
   */
  static Result of(
      Defence defence,
      List<Assessment> assessed,
      int neighbours,
      List<String> trouble,
      int innocents,
      List<String> refused,
      long seconds) {
    List<String> problems = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    if (!defence.system().isComplete()) {
      remarks.add(
          "without the system's layers "
              + defence.system().missing()
              + (defence.gate() ? "" : ", and without the gate"));
    }
    int gained = 0;
    int harmed = trouble.size();
    int leaked = 0;
    int open = 0;
    for (Assessment each : assessed) {
      boolean known =
          each.attack().facts().open() || defence.mustStop(each.attack()) == Layer.NOTHING;
      if (each.succeeded() && known) {
        open++;
        each.lines().forEach(line -> remarks.add("nothing is left to stop it: " + line));
      } else if (each.succeeded()) {
        problems.addAll(each.lines());
        gained += each.gained().isEmpty() ? 0 : 1;
        harmed += each.harmed().isEmpty() ? 0 : 1;
        leaked += each.leaked().isEmpty() ? 0 : 1;
      } else if (each.attack().facts().open()) {
        remarks.add(each.attack().name() + " is marked as open, and was stopped here");
      } else if (!each.isWhereExpected(defence)) {
        problems.add(
            "%s was to be stopped by %s, and was by %s"
                .formatted(
                    each.attack().name(),
                    defence.mustStop(each.attack()).word(),
                    each.stoppedBy().word()));
      }
    }
    problems.addAll(trouble);
    problems.addAll(refused);
    return new Result(
        rows(assessed, defence),
        problems,
        remarks,
        assessed.size(),
        neighbours,
        gained,
        harmed,
        leaked,
        open,
        innocents,
        refused.size(),
        seconds);
  }

  private static List<Row> rows(List<Assessment> assessed, Defence defence) {
    Map<String, List<Assessment>> byKind = new TreeMap<>();
    assessed.forEach(
        each -> byKind.computeIfAbsent(each.attack().kind(), kind -> new ArrayList<>()).add(each));
    List<Row> rows = new ArrayList<>();
    byKind.forEach(
        (kind, some) -> {
          Map<Layer, Integer> stopped = new TreeMap<>();
          some.stream()
              .filter(each -> !each.succeeded())
              .forEach(each -> stopped.merge(each.countedUnder(defence), 1, Integer::sum));
          rows.add(
              new Row(
                  kind,
                  some.size(),
                  stopped,
                  (int) some.stream().filter(Assessment::succeeded).count()));
        });
    return rows;
  }

  /** Whether all is as it must be. */
  public boolean held() {
    return problems.isEmpty() && open == 0;
  }

  /** The last line. */
  public String tally() {
    return String.format(
        Locale.ROOT,
        "%d attacks beside %d others: %d gained marks, %d harmed neighbours, %d leaked secrets%s;"
            + " %d of %d innocents refused; %d s",
        attacks,
        neighbours,
        gained,
        harmed,
        leaked,
        open == 0 ? "" : ", " + open + " known to be open",
        refused,
        innocents,
        seconds);
  }
}
