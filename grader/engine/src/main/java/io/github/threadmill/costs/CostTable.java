package io.github.threadmill.costs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The costs as a table. */
public final class CostTable {

  /** In two lines where there is little room. */
  private static final List<List<String>> HEADINGS =
      List.of(
          List.of("", "exercise"),
          List.of("", "how"),
          List.of("in", "flight"),
          List.of("platform", "threads"),
          List.of("virtual", "threads"),
          List.of("", "connections"),
          List.of("", "memory"),
          List.of("", "time"),
          List.of("", "at the least"));

  /** Columns of words; the others hold numbers. */
  private static final int WORDS = 2;

  private CostTable() {}

  /** For a terminal. */
  public static List<String> lines(List<Cost> costs, Workload load) {
    List<List<String>> rows = new ArrayList<>();
    for (int line = 0; line < 2; line++) {
      int which = line;
      rows.add(HEADINGS.stream().map(heading -> heading.get(which)).toList());
    }
    costs.forEach(cost -> rows.add(cells(cost, load)));
    int[] widths =
        IntStream.range(0, HEADINGS.size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    List<String> lines = new ArrayList<>(List.of(heading(load), ""));
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        boolean left = column < WORDS || column == widths.length - 1;
        line.append(("%" + (left ? "-" : "") + widths[column] + "s  ").formatted(row.get(column)));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** As Markdown. */
  public static String markdown(List<Cost> costs, Workload load) {
    StringBuilder table = new StringBuilder(heading(load) + "\n\n");
    table.append(row(HEADINGS.stream().map(heading -> String.join(" ", heading).strip()).toList()));
    table.append(
        row(
            IntStream.range(0, HEADINGS.size())
                .mapToObj(column -> column < WORDS || column == HEADINGS.size() - 1 ? "---" : "--:")
                .toList()));
    costs.forEach(
        cost -> table.append(row(cells(cost, load).stream().map(CostTable::inCell).toList())));
    return table.toString();
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String inCell(String text) {
    return text.replaceAll("[\\\\`*_\\[\\]<>|&]", "\\\\$0");
  }

  private static String heading(Workload load) {
    return String.format(
        Locale.ROOT,
        "%,d pages, each of which answers after %,d ms:",
        load.pages(),
        load.delay().toMillis());
  }

  private static List<String> cells(Cost cost, Workload load) {
    return List.of(
        cost.exercise(),
        cost.title(),
        number(cost.inFlight()),
        number(cost.platformThreads()),
        number(cost.virtualThreads()),
        number(cost.connections()),
        memory(cost.memory()),
        millis(cost.wall()),
        "%s × %s = %s"
            .formatted(
                number(load.rounds(cost.inFlight())),
                number(load.delay().toMillis()),
                millis(cost.expected())));
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String memory(long bytes) {
    return number(Math.round(bytes / 1024.0)) + " kB";
  }

  static String millis(Duration time) {
    return number(time.toMillis()) + " ms";
  }
}
