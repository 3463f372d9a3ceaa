package io.github.threadmill.compile;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which names of classes can be files on every system. What one disk refuses is refused everywhere:
 * a mark may not depend on the machine that gives it.
 */
final class ClassName {

  /** The usual limit for a name on a disk, in bytes. */
  private static final int LONGEST_FILE = 255;

  private static final int SHOWN = 60;
  private static final Pattern DEVICE =
      Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])", Pattern.CASE_INSENSITIVE);

  private ClassName() {}

  /**
   * @param className with dots between packages
   * @throws RefusedSourceException if some system has no file of this name
   */
  static void requirePortable(String className) {
    for (String part : className.split("\\.", -1)) {
      if (DEVICE.matcher(part).matches()) {
        throw new RefusedSourceException(
            "%s is the name of a device on Windows, where no class and no package can have it; rename it"
                .formatted(part));
      }
      if ((part + ".class").getBytes(StandardCharsets.UTF_8).length > LONGEST_FILE) {
        throw new RefusedSourceException(
            "the class %s… has a name of %,d characters, and no file can be named like that; shorten"
                    .formatted(part.substring(0, Math.min(SHOWN, part.length())), part.length())
                + " it, or nest classes less deeply");
      }
    }
  }

  /** The same for two classes that share a file on a disk that is not strict about names. */
  static String onDisk(String className) {
    return Normalizer.normalize(className, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
