package io.github.threadmill.network;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The head of a request or an answer.
 *
 * @param first the request line or status line
 * @param fields the header lines, as they came
 */
record Head(String first, List<String> fields) {

  /** Carries the key of a {@link Visit} from the relay to WireMock, and nowhere else. */
  static final String KEY = "X-Threadmill-Visit";

  /** What concerns an upgrade to HTTP/2; without these lines the request is plain HTTP/1.1. */
  private static final Set<String> UPGRADE = Set.of("upgrade", "http2-settings");

  /**
   * @param text a head including its empty line
   * @throws MalformedMessage if a line is no header; a lone CR or LF could hide one from this side
   */
  static Head parse(String text) throws MalformedMessage {
    List<String> lines = List.of(text.strip().split("\r\n", -1));
    for (String line : lines) {
      if (line.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
        throw new MalformedMessage("control character in a head");
      }
    }
    List<String> fields = lines.subList(1, lines.size());
    for (String field : fields) {
      if (!field.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+:.*")) {
        throw new MalformedMessage("no header: " + field);
      }
    }
    return new Head(lines.getFirst(), fields);
  }

  /** The value of a header, in lower case, or null if there is none. */
  @Nullable String value(String name) throws MalformedMessage {
    List<String> values =
        fields.stream()
            .filter(field -> name(field).equals(name))
            .map(field -> field.substring(field.indexOf(':') + 1).strip())
            .map(value -> value.toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    if (values.size() > 1) {
      throw new MalformedMessage("two values of " + name);
    }
    return values.isEmpty() ? null : values.getFirst();
  }

  /** The request as WireMock gets it: nothing about upgrades, and our key for anything like it. */
  String forwarded(String key) {
    StringBuilder head = new StringBuilder(first).append("\r\n");
    for (String field : fields) {
      if (!isDropped(field)) {
        head.append(field).append("\r\n");
      }
    }
    return head.append(KEY).append(": ").append(key).append("\r\n\r\n").toString();
  }

  /** Whether the connection ends with this message. */
  boolean closes() {
    return fields.stream()
            .anyMatch(field -> name(field).equals("connection") && lower(field).contains("close"))
        || first.contains("HTTP/1.0");
  }

  private static boolean isDropped(String field) {
    String name = name(field);
    return name.equals(lower(KEY))
        || UPGRADE.contains(name)
        || (name.equals("connection") && lower(field).contains("upgrade"));
  }

  private static String name(String field) {
    return lower(field.substring(0, field.indexOf(':')));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
