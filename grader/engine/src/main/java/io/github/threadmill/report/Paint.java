package io.github.threadmill.report;

/**
 * Colours for a terminal, where there is one. No text depends on them.
 *
 * @param on whether to use any
 */
record Paint(boolean on) {

  String bold(String text) {
    return dye(text, "1");
  }

  String red(String text) {
    return dye(text, "31");
  }

  String green(String text) {
    return dye(text, "32");
  }

  String yellow(String text) {
    return dye(text, "33");
  }

  private String dye(String text, String code) {
    return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
