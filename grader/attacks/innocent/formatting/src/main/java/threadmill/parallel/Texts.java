package threadmill.parallel;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Formatter;
import java.util.Locale;
import java.util.StringJoiner;

final class Texts {

  static String go(double number) {
    StringBuilder all = new StringBuilder();
    new Formatter(all, Locale.ROOT).format("%05.1f|%-8s|%,d%n", number, "x", 1_000_000);
    all.append(String.format("%s %d", "a", 1)).append("%s".formatted(number));
    all.append(DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).format(LocalDate.EPOCH));
    all.append(NumberFormat.getInstance(Locale.GERMANY).format(number));
    all.append(MessageFormat.format("{0} of {1}", 1, 2));
    return all.reverse().insert(0, new StringJoiner("-").add("a")).toString();
  }
}
