package io.github.threadmill.submission;

import io.github.threadmill.feedback.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of something in an archive, which may be anything at all.
 *
 * @param elements of its path, as far as they are sound
 * @param trouble why it is not taken, to be read after the name of what holds it
 */
public record EntryName(List<String> elements, Optional<String> trouble) {

  static final int MOST_ELEMENTS = 32;
  static final int LONGEST_ELEMENT = 255;
  static final int LONGEST = 512;

  private static final int SHOWN = 80;
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

  public EntryName {
    elements = List.copyOf(elements);
  }

  /**
   * Reads a name. Some packers write backslashes between the elements.
   *
   * @param name as the archive has it
   */
  public static EntryName of(String name) {
    String path = name.replace('\\', '/');
    List<String> sound = new ArrayList<>();
    if (path.startsWith("/") || DRIVE.matcher(path).matches()) {
      return troubled(sound, name, "is an absolute path; pack the folder itself");
    }
    if (path.length() > LONGEST) {
      return troubled(
          sound, name, "has " + path.length() + " characters; at most " + LONGEST + " are taken");
    }
    for (String element : path.split("/", -1)) {
      String trouble = trouble(element, sound.size());
      if (trouble != null) {
        return troubled(sound, name, trouble);
      }
      if (!element.isEmpty() && !element.equals(".")) {
        sound.add(element);
      }
    }
    return new EntryName(sound, Optional.empty());
  }

  /** Any name, short and safe to print. */
  public static String shown(String name) {
    String shown = Printable.text(name);
    return shown.codePointCount(0, shown.length()) <= SHOWN
        ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, SHOWN)) + "…";
  }

  private static @Nullable String trouble(String element, int before) {
    if (element.equals("..")) {
      return "leads out of it; pack the folder itself";
    }
    if (element.codePoints().anyMatch(EntryName::isUnprintable)) {
      return "has a control character in it; rename the file";
    }
    if (element.length() > LONGEST_ELEMENT) {
      return "has an element of "
          + element.length()
          + " characters; at most "
          + LONGEST_ELEMENT
          + " are taken";
    }
    if (before == MOST_ELEMENTS) {
      return "is more than " + MOST_ELEMENTS + " folders deep; hand in your source files alone";
    }
    return null;
  }

  private static boolean isUnprintable(int point) {
    return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
  }

  private static EntryName troubled(List<String> sound, String name, String trouble) {
    return new EntryName(
        sound, Optional.of("holds the name \"" + shown(name) + "\", which " + trouble));
  }
}
