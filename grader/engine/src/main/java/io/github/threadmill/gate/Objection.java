package io.github.threadmill.gate;

import io.github.threadmill.feedback.Place;
import java.util.Comparator;
import java.util.Optional;

/**
 * One thing in a submission that is closed.
 *
 * @param type the internal name of the class that it stands in
 * @param file the source file's name, without its folder
 * @param line from 1; 0 where there is none
 * @param what what the code does: {@code calls System.exit}
 * @param why the reason why that is closed
 */
record Objection(String type, String file, int line, String what, String why) {

  /** File by file, from the top to the bottom; a call says more than the class that it needs. */
  static final Comparator<Objection> IN_ORDER =
      Comparator.comparing(Objection::folder)
          .thenComparing(Objection::file)
          .thenComparing(Objection::line)
          .thenComparing(objection -> objection.what().startsWith("uses "));

  private String folder() {
    return type.substring(0, type.lastIndexOf('/') + 1);
  }

  /** The same for everything on one line. */
  String where() {
    return folder() + file + (line < 1 ? "" : ":" + line);
  }

  Optional<Place> place() {
    return Place.of(type.replace('/', '.'), file, line);
  }

  /** In one line. */
  String text() {
    return file + (line < 1 ? "" : ":" + line) + " " + what + ": " + why;
  }
}
