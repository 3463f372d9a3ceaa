package threadmill.parallel;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class Finder {

  private static final Pattern WORD = Pattern.compile("(?<first>\\w)(\\w*)", Pattern.CASE_INSENSITIVE);

  static String go(String text) {
    Matcher matcher = WORD.matcher(text);
    StringBuilder all = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(all, matcher.group("first").toUpperCase(Locale.ROOT));
    }
    return matcher.appendTail(all) + WORD.matcher(text).replaceAll(found -> found.group(2)) + Pattern.quote(text);
  }
}
