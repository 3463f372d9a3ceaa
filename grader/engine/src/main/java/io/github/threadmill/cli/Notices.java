package io.github.threadmill.cli;

/** What a user has to know before anything runs. */
final class Notices {

  private Notices() {}

  static void trustedCodeOnly(Console console) {
    console
        .err()
        .println(
            "threadmill: submissions run in processes of their own, but not in a sandbox yet;"
                + " grade code that you trust");
  }
}
