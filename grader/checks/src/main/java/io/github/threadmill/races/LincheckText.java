package io.github.threadmill.races;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the student's steps out of what Lincheck prints: tables with a column a thread. */
final class LincheckText {

  private static final Pattern CALL = Pattern.compile("call\\((\\d+)\\)(?:: (.*))?");
  private static final Pattern STEP =
      Pattern.compile("(.*) at ([\\w.$]+)\\.[\\w$<>]+\\((\\w+\\.java):(\\d+)\\)");

  /** Above the names of the threads, below them, below what they do side by side. */
  private static final int RULES_BEFORE_THE_END = 3;

  private final String text;
  private final List<String> names;
  private final Collection<String> students;

  /**
   * @param names the operations' names, by number
   * @param students internal names of the student's classes
   */
  LincheckText(String text, List<String> names, Collection<String> students) {
    this.text = text;
    this.names = names;
    this.students = students;
  }

  static boolean hasException(String text) {
    return text.lines()
        .takeWhile(line -> !line.contains("interleaving"))
        .anyMatch(line -> line.matches(".*call\\(\\d+\\): \\w*(Exception|Error)\\b.*"));
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(results());
    lines.addAll(Turns.of(steps()).within(Interleaving.MOST_LINES - lines.size()));
    return lines.size() > Interleaving.MOST_LINES
        ? lines.subList(0, Interleaving.MOST_LINES)
        : lines;
  }

  /** From the first table: what each operation returned. */
  private List<String> results() {
    List<String> found = new ArrayList<>();
    List<String> after = new ArrayList<>();
    for (Cell cell : firstTable(text)) {
      Matcher call = CALL.matcher(cell.text());
      if (!call.matches()) {
        continue;
      }
      String returned = "%s → %s".formatted(name(call.group(1)), result(call.group(2)));
      if (!cell.after()) {
        found.add(cell.thread() + "  " + returned);
      } else if (call.group(2) != null) { // not where threads hang
        after.add("then      " + returned);
      }
    }
    return Stream.concat(found.stream().sorted(), after.stream()).toList();
  }

  /** From the last table, the one with files and lines; not those of what came afterwards. */
  private List<Turns.Step> steps() {
    List<Turns.Step> found = new ArrayList<>();
    int start = text.lastIndexOf("Detailed trace:");
    for (Cell cell : start < 0 ? List.<Cell>of() : firstTable(text.substring(start))) {
      Matcher step = STEP.matcher(cell.text());
      if (!cell.after()
          && step.matches()
          && isStudents(step.group(3))
          && !step.group(1).startsWith("Object.<init>")) {
        found.add(
            new Turns.Step(
                cell.thread(),
                "%s:%s  %s".formatted(step.group(3), step.group(4), words(step.group(1)))));
      }
    }
    return found;
  }

  /**
   * What one thread does in one line of a table.
   *
   * @param thread {@code thread 1}
   * @param after whether it comes when all threads have ended
   */
  private record Cell(String thread, String text, boolean after) {}

  private static List<Cell> firstTable(String text) {
    List<Cell> found = new ArrayList<>();
    int rules = 0;
    for (String line :
        text.lines()
            .dropWhile(line -> !line.startsWith("|"))
            .takeWhile(line -> line.startsWith("|"))
            .toList()) {
      if (line.startsWith("| ---")) {
        rules++;
        continue;
      }
      String[] cells = line.strip().substring(1).split("\\|", -1);
      for (int thread = 0; thread < cells.length; thread++) {
        found.add(
            new Cell(
                "thread " + (thread + 1), cells[thread].strip(), rules >= RULES_BEFORE_THE_END));
      }
    }
    return found;
  }

  private boolean isStudents(String file) {
    String simple = file.substring(0, file.length() - ".java".length());
    return students.stream()
        .map(name -> name.substring(name.lastIndexOf('/') + 1))
        .anyMatch(name -> name.equals(simple) || name.startsWith(simple + "$"));
  }

  private String name(String number) {
    int index = Integer.parseInt(number);
    return index < names.size() ? names.get(index) : "call " + number;
  }

  private static String result(@Nullable String shown) {
    if (shown == null || shown.equals("void")) {
      return "nothing";
    }
    return shown
        .replaceFirst(" #\\d+.*", "")
        .replaceFirst(" \\[[-\\d,]+]$", "")
        .replace("<hung>", "does not end")
        .strip();
  }

  /** What an instruction is called in a class file is not what it is called in the source. */
  private static String words(String step) {
    return switch (step) {
      case "MONITORENTER" -> "enters synchronized";
      case "MONITOREXIT" -> "leaves synchronized";
      default -> step.replaceFirst("([\\w.$]+)\\.<init>\\(", "new $1(");
    };
  }
}
