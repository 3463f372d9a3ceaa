package threadmill.setup;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a comparison must come to. For judgements only. */
final class Differences {

  private Differences() {}

  static List<String> due(Library added, Library gone, Library older, Library newer) {
    Map<String, String> lines = new TreeMap<>();
    lines.put(key(added), "+ " + added.line());
    lines.put(key(gone), "- " + gone.line());
    lines.put(key(older), "~ " + older.line() + " -> " + newer.version());
    return List.copyOf(lines.values());
  }

  private static String key(Library library) {
    return library.group() + ":" + library.artifact();
  }
}
