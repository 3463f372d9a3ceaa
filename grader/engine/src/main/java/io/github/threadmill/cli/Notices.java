package io.github.threadmill.cli;

import io.github.threadmill.sandbox.Layer;
import io.github.threadmill.sandbox.Sandbox;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a user has to know before anything runs. */
final class Notices {

  private Notices() {}

  /** Which layers of isolation are missing and why, in one line. */
  static String missing(Sandbox sandbox) {
    Map<String, String> layersOf = new LinkedHashMap<>();
    for (Layer layer : Layer.values()) {
      String why = sandbox.missing().get(layer);
      if (why != null) {
        layersOf.merge(why, layer.word(), (some, more) -> some + ", " + more);
      }
    }
    return "submissions are not isolated in full: "
        + layersOf.entrySet().stream()
            .map(each -> "no " + each.getValue() + " layer (" + each.getKey() + ")")
            .collect(Collectors.joining("; "));
  }
}
