package io.github.threadmill.costs;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The costs as bars, in SVG: a row for each fetcher, a column with a scale of its own each. */
public final class CostPicture {

  private record Column(String heading, ToLongFunction<Cost> size, Function<Cost, String> text) {}

  private static final List<Column> COLUMNS =
      List.of(
          count("platform threads", Cost::platformThreads),
          count("virtual threads", Cost::virtualThreads),
          count("connections", Cost::connections),
          new Column("memory", Cost::memory, cost -> CostTable.memory(cost.memory())),
          new Column("time", cost -> cost.wall().toNanos(), cost -> CostTable.millis(cost.wall())));

  private static final int MARGIN = 16;
  private static final int NAMES = 220;
  private static final int COLUMN = 124;
  private static final int BAR = 104;
  private static final int HEAD = 72;
  private static final int ROW = 44;
  private static final int FOOT = 40;
  private static final String MEASURED = "Memory and time were measured once, on one machine.";

  /** The card has a ground of its own: it is readable on whatever the page behind it has. */
  private static final String STYLE =
      """
        <style>
          .card { fill: #ffffff; stroke: #d0d7de }
          text { fill: #1f2328; font: 13px system-ui, sans-serif }
          .title { font-weight: 600; font-size: 15px }
          .quiet { fill: #59636e }
          .bar { fill: #0969da }
          @media (prefers-color-scheme: dark) {
            .card { fill: #151b23; stroke: #3d444d }
            text { fill: #f0f6fc }
            .quiet { fill: #9198a1 }
            .bar { fill: #4493f8 }
          }
        </style>
      """;

  private CostPicture() {}

  private static Column count(String heading, ToLongFunction<Cost> size) {
    return new Column(heading, size, cost -> CostTable.number(size.applyAsLong(cost)));
  }

  /** A picture that stands for itself, with all numbers in its description. */
  public static String svg(List<Cost> costs, Workload load) {
    int width = 2 * MARGIN + NAMES + COLUMNS.size() * COLUMN;
    int height = HEAD + costs.size() * ROW + FOOT;
    String title =
        "%s pages, each after %s: what fetching them costs"
            .formatted(CostTable.number(load.pages()), CostTable.millis(load.delay()));
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
        role="img" aria-labelledby="title description">
        """
            .formatted(width, height));
    svg.append("  <title id=\"title\">%s</title>\n".formatted(escaped(title)));
    svg.append("  <desc id=\"description\">%s</desc>\n".formatted(escaped(description(costs))));
    svg.append(STYLE);
    svg.append(
        "  <rect class=\"card\" x=\"0.5\" y=\"0.5\" width=\"%d\" height=\"%d\" rx=\"8\"/>\n"
            .formatted(width - 1, height - 1));
    svg.append(text(MARGIN, 28, "title", title));
    for (int column = 0; column < COLUMNS.size(); column++) {
      svg.append(text(left(column), HEAD - 14, "quiet", COLUMNS.get(column).heading()));
    }
    for (int row = 0; row < costs.size(); row++) {
      svg.append(row(costs, row));
    }
    svg.append(text(MARGIN, height - MARGIN, "quiet", MEASURED));
    return svg.append("</svg>\n").toString();
  }

  private static String row(List<Cost> costs, int row) {
    Cost cost = costs.get(row);
    int top = HEAD + row * ROW;
    StringBuilder svg = new StringBuilder();
    svg.append(text(MARGIN, top + 14, "name", cost.exercise()));
    svg.append(text(MARGIN, top + 30, "quiet", cost.title()));
    for (int i = 0; i < COLUMNS.size(); i++) {
      Column column = COLUMNS.get(i);
      long most = costs.stream().mapToLong(column.size()).max().orElse(0);
      svg.append(text(left(i), top + 14, "value", column.text().apply(cost)));
      svg.append(
          String.format(
              Locale.ROOT,
              "  <rect class=\"bar\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"8\" rx=\"2\"/>%n",
              left(i),
              top + 21,
              length(column.size().applyAsLong(cost), most)));
    }
    return svg.toString().replace("\r\n", "\n");
  }

  /** Whatever is more than nothing can be seen. */
  private static double length(long size, long most) {
    return size <= 0 ? 0 : Math.max(1.5, (double) BAR * size / most);
  }

  private static int left(int column) {
    return MARGIN + NAMES + column * COLUMN;
  }

  private static String description(List<Cost> costs) {
    StringBuilder text = new StringBuilder();
    for (Cost cost : costs) {
      text.append(cost.exercise()).append(", ").append(cost.title()).append(": ");
      text.append(
          String.join(
              ", ",
              COLUMNS.stream()
                  .map(each -> each.heading() + " " + each.text().apply(cost))
                  .toList()));
      text.append(". ");
    }
    return text + MEASURED;
  }

  private static String text(int x, int y, String style, String words) {
    return "  <text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n"
        .formatted(style, x, y, escaped(words));
  }

  /** As XML has it; what XML 1.0 cannot hold becomes a question mark. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isXml(point) ? point : '?');
              }
            });
    return out.toString();
  }

  private static boolean isXml(int point) {
    boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
    boolean noCharacter = point == 0xFFFE || point == 0xFFFF;
    return point >= 0x20 && !surrogate && !noCharacter;
  }
}
