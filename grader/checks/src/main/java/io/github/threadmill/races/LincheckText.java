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
    int rules = 0;
    for (String line : text.lines().dropWhile(line -> !line.startsWith("|")).toList()) {
      if (!line.startsWith("|")) {
        break;
      }
      rules += isRule(line) ? 1 : 0;
      List<String> cells = cells(line);
      for (int thread = 0; thread < cells.size(); thread++) {
        Matcher call = CALL.matcher(cells.get(thread).strip());
        if (call.matches() && rules < RULES_BEFORE_THE_END) {
          found.add(
              "thread %d  %s → %s"
                  .formatted(thread + 1, name(call.group(1)), result(call.group(2))));
        } else if (call.matches() && call.group(2) != null) { // not where threads hang
          after.add("then      %s → %s".formatted(name(call.group(1)), result(call.group(2))));
        }
      }
    }
    return Stream.concat(found.stream().sorted(), after.stream()).toList();
  }

  /** From the last table, the one with files and lines; not those of what came afterwards. */
  private List<Turns.Step> steps() {
    List<Turns.Step> found = new ArrayList<>();
    int start = text.lastIndexOf("Detailed trace:");
    if (start < 0) {
      return found;
    }
    int rules = 0;
    for (String line : text.substring(start).lines().toList()) {
      rules += isRule(line) ? 1 : 0;
      if (rules == RULES_BEFORE_THE_END) {
        break;
      }
      List<String> cells = cells(line);
      for (int thread = 0; thread < cells.size(); thread++) {
        Matcher step = STEP.matcher(cells.get(thread).strip());
        if (step.matches()
            && isStudents(step.group(3))
            && !step.group(1).strip().startsWith("Object.<init>")) {
          found.add(
              new Turns.Step(
                  "thread " + (thread + 1),
                  "%s:%s  %s"
                      .formatted(step.group(3), step.group(4), words(step.group(1).strip()))));
        }
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

  private static boolean isRule(String line) {
    return line.startsWith("| ---");
  }

  private static List<String> cells(String line) {
    if (!line.startsWith("|") || isRule(line)) {
      return List.of();
    }
    String inner = line.strip();
    return List.of(inner.substring(1, Math.max(1, inner.length() - 1)).split("\\|", -1));
  }
}
