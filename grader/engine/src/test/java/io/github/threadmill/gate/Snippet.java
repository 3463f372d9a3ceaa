package io.github.threadmill.gate;

import java.util.List;

/**
 * A few lines of a student's code.
 *
 * @param code statements, or members of a class if they begin with {@code class:}; what is closed
 *     stands on the line that ends with {@code //!}, or on the first one
 * @param said what an objection says; empty where there must be none
 */
record Snippet(String code, String said) {

  private static final String MEMBERS = "class:";

  /** All that snippets need, so that each of them is short. */
  private static final String HEAD =
      """
      package threadmill.sample;
      import java.io.*;
      import java.lang.invoke.*;
      import java.math.*;
      import java.net.*;
      import java.net.http.*;
      import java.nio.charset.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.atomic.*;
      import java.util.concurrent.locks.*;
      import java.util.function.*;
      import java.util.stream.*;
      """;

  static Snippet innocent(String code) {
    return new Snippet(code, "");
  }

  static Snippet hostile(String said, String code) {
    return new Snippet(code, said);
  }

  /** A whole source file. */
  String source(String className) {
    String open = HEAD + "@SuppressWarnings({\"all\"}) public class " + className + " {\n";
    return code.startsWith(MEMBERS)
        ? open + code.substring(MEMBERS.length()) + "\n}\n"
        : open + "static void run(Object given) throws Throwable {\n" + code + "\n}\n}\n";
  }

  /** Where the objection must point to, in that file. */
  int line(String className) {
    List<String> lines = source(className).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).endsWith("//!")) {
        return i + 1;
      }
    }
    return (int) HEAD.lines().count() + (code.startsWith(MEMBERS) ? 2 : 3);
  }

  @Override
  public String toString() {
    return code.lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
  }
}
