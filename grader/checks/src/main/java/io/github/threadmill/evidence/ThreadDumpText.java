package io.github.threadmill.evidence;

import io.github.threadmill.feedback.Place;
import io.github.threadmill.feedback.StudentFrames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plain-text thread dump of JDK 25. Names stand in it as they are, line breaks and all. A
 * thread whose name ends on a later line than it begins, or looks like the head of another one,
 * gets an id below 0 and keeps what is on its stack.
 */
final class ThreadDumpText {

  private static final Pattern HEAD =
      Pattern.compile(
          "(?s)(?:#(?<id>\\d{1,18}) \"(?<name>.*)|(?<rest>.*))\" (?<virtual>virtual"
              + " )?(?<state>[A-Z_]+) \\S+");
  private static final Pattern FRAME =
      Pattern.compile(
          "\\s+at"
              + " (?<origin>\\S+/)?(?<type>[^/(]+)\\.(?<method>[^.(]+)\\((?<file>[^:)]+)(?::(?<line>\\d{1,9}))?\\)");
  private static final Pattern WAITS =
      Pattern.compile("\\s+- (?:waiting to lock|parking to wait for|waiting on) <(?<lock>[^>]+)>");
  private static final Pattern HOLDS = Pattern.compile("\\s+- locked <(?<lock>[^>]+)>");

  private final String studentPackage;
  private final Map<Long, SeenThread> threads = new LinkedHashMap<>();
  private final Set<Long> twice = new HashSet<>();
  private long unknown;

  private ThreadDumpText(String studentPackage) {
    this.studentPackage = studentPackage;
  }

  /** By the threads' ids, in the dump's order. */
  static Map<Long, SeenThread> parse(List<String> dump, String studentPackage) {
    ThreadDumpText text = new ThreadDumpText(studentPackage);
    List<String> stack = new ArrayList<>();
    Matcher head = HEAD.matcher("");
    for (String line : dump) {
      Matcher next = HEAD.matcher(line);
      if (next.matches()) {
        text.add(head, stack);
        head = next;
        stack = new ArrayList<>();
      } else {
        stack.add(line);
      }
    }
    text.add(head, stack);
    return text.threads;
  }

  private void add(Matcher head, List<String> stack) {
    if (!head.hasMatch()) {
      return;
    }
    List<StackTraceElement> frames = stack.stream().flatMap(line -> frame(line).stream()).toList();
    String id = head.group("id");
    SeenThread seen =
        new SeenThread(
            id == null ? head.group("rest") : head.group("name"),
            head.group("virtual") != null,
            head.group("state"),
            first(stack, WAITS),
            all(stack, HOLDS),
            lines(frames, studentPackage),
            call(frames, studentPackage));
    threads.put(id == null ? --unknown : own(Long.parseLong(id)), seen);
  }

  /** The id, unless it has come before. */
  private long own(long id) {
    SeenThread other = threads.remove(id);
    if (other != null) {
      twice.add(id);
      threads.put(--unknown, other);
    }
    return twice.contains(id) ? --unknown : id;
  }

  private static List<StackTraceElement> frame(String line) {
    Matcher frame = FRAME.matcher(line);
    if (!frame.matches()) {
      return List.of();
    }
    String number = frame.group("line");
    String origin = frame.group("origin");
    return List.of(
        new StackTraceElement(
            origin != null && origin.endsWith("//")
                ? origin.substring(0, origin.length() - 2)
                : null,
            null,
            null,
            frame.group("type"),
            frame.group("method"),
            frame.group("file"),
            number == null ? -1 : Integer.parseInt(number)));
  }

  private static List<Place> lines(List<StackTraceElement> frames, String studentPackage) {
    return frames.stream()
        .flatMap(frame -> StudentFrames.top(List.of(frame), studentPackage).stream())
        .distinct()
        .toList();
  }

  /** What the student's innermost frame called, bridges of the kit left out. */
  private static @Nullable String call(List<StackTraceElement> frames, String studentPackage) {
    StackTraceElement called = null;
    for (StackTraceElement frame : frames) {
      if (frame.getClassName().startsWith(studentPackage + ".")) {
        break;
      }
      called = frame;
    }
    return called == null
        ? null
        : called.getClassName().substring(called.getClassName().lastIndexOf('.') + 1)
            + "."
            + called.getMethodName();
  }

  private static @Nullable String first(List<String> lines, Pattern pattern) {
    List<String> all = all(lines, pattern);
    return all.isEmpty() ? null : all.getFirst();
  }

  private static List<String> all(List<String> lines, Pattern pattern) {
    return lines.stream()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group("lock"))
        .toList();
  }
}
