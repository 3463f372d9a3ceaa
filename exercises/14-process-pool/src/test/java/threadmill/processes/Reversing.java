package threadmill.processes;

import io.github.threadmill.api.RemoteTask;
import io.github.threadmill.process.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Texts short and long, each with its number before it; the text comes back reversed. */
record Reversing(int port) implements RemoteTask<String, String> {

  private static final long serialVersionUID = 1L;

  private static final int SHORT = 20;

  /** More than a pipe holds, on the way there and on the way back. */
  private static final int LONG = 300_000;

  static List<String> texts(int count, Random random) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int length = i % 4 == 1 ? LONG : SHORT;
      texts.add(i + ":" + letters(length, random));
    }
    return texts;
  }

  private static String letters(int length, Random random) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  @Override
  public String apply(String text) {
    int colon = text.indexOf(':');
    Report.at(port, Integer.parseInt(text.substring(0, colon)));
    return reversed(text) + " ";
  }

  static String reversed(String text) {
    int colon = text.indexOf(':') + 1;
    return text.substring(0, colon) + new StringBuilder(text.substring(colon)).reverse();
  }

  /** Many long texts as a few short ones. */
  static String digest(String answer) {
    return answer.isEmpty()
        ? ""
        : answer
            .lines()
            .flatMap(line -> List.of(line.split(" ")).stream())
            .map(text -> text.split(":")[0] + ":" + Integer.toHexString(text.hashCode()))
            .collect(Collectors.joining(" "));
  }
}
