package threadmill.crawler;

import io.github.threadmill.lab.Judge;

/** How often a page must be asked for. */
final class Retrying {

  private Retrying() {}

  /**
   * @param answer what the page answers with
   */
  static void require(Judge judge, Web web, int page, String answer, int due) {
    int requests = web.requests(page);
    judge
        .help(
            due == 1
                ? "what will be the same the next time is not worth another request"
                : "a status from 500 to 599 or a broken connection may pass: ask again, as often as"
                    + " attempts allows")
        .require(
            requests == due,
            "a page was asked for %s; needs %s (it answers with %s)",
            times(requests),
            times(due),
            answer);
  }

  private static String times(int number) {
    return switch (number) {
      case 1 -> "once";
      case 2 -> "twice";
      default -> number + " times";
    };
  }
}
