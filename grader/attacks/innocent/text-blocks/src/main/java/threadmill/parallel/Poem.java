package threadmill.parallel;

import java.util.Scanner;

final class Poem {

  private static final String TEXT =
      """
      one \
      line
        "two"\tlines
      """;

  static long words() {
    return new Scanner(TEXT).tokens().count()
        + TEXT.lines().filter(line -> !line.isBlank()).count()
        + TEXT.chars().filter(Character::isUpperCase).count();
  }
}
