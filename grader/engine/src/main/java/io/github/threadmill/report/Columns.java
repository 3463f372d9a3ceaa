package io.github.threadmill.report;

import java.util.ArrayList;
import java.util.List;

/** How many columns of a terminal a text takes, and how to make it take fewer. */
final class Columns {

  private Columns() {}

  /** Most characters take one; those of East Asia and emoji two; accents that combine none. */
  static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  private static int of(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> isWide(point) ? 2 : 1;
    };
  }

  private static boolean isWide(int point) {
    return point >= 0x1100
        && (point <= 0x115F
            || (point >= 0x2E80 && point <= 0xA4CF)
            || (point >= 0xAC00 && point <= 0xD7A3)
            || (point >= 0xF900 && point <= 0xFAFF)
            || (point >= 0xFE30 && point <= 0xFE6F)
            || (point >= 0xFF00 && point <= 0xFF60)
            || (point >= 0xFFE0 && point <= 0xFFE6)
            || (point >= 0x1F300 && point <= 0x1FAFF)
            || (point >= 0x20000 && point <= 0x3FFFD));
  }

  /** The text with spaces after it, up to a width. */
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  /**
   * The text, shortened in its middle where it is too long: names of submissions often begin alike
   * and differ at the end.
   */
  static String shortened(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    int[] points = text.codePoints().toArray();
    int tail = (width - 1) / 2;
    int head = width - 1 - tail;
    int from = 0;
    for (int left = head; from < points.length && of(points[from]) <= left; from++) {
      left -= of(points[from]);
    }
    int to = points.length;
    for (int left = tail; to > from && of(points[to - 1]) <= left; to--) {
      left -= of(points[to - 1]);
    }
    return new String(points, 0, from) + "…" + new String(points, to, points.length - to);
  }

  /**
   * The text in lines of a width, broken at spaces. A word that is longer stays whole, since it may
   * be a path or a command to copy.
   */
  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (of(rest) > width) {
      int space = breakAt(rest, width);
      if (space < 0) {
        break;
      }
      lines.add(rest.substring(0, space).stripTrailing());
      rest = rest.substring(space).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  private static int breakAt(String text, int width) {
    int column = 0;
    int last = -1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (text.charAt(i) == ' ') {
        last = i;
      }
      if (column >= width && last > 0) {
        return last;
      }
      column += of(text.codePointAt(i));
    }
    return last;
  }
}
