package threadmill.setup;

import io.github.threadmill.lab.Judge;
import java.util.List;
import java.util.Objects;

/** Compares lists line by line. For judgements only. */
final class Lines {

  private Lines() {}

  static void require(Judge judge, String what, List<String> given, List<String> due) {
    judge.require(given != null, "%s returned null; needs a list", what);
    for (int i = 0; i < Math.min(given.size(), due.size()); i++) {
      judge.require(
          Objects.equals(given.get(i), due.get(i)),
          "line %d of %s is \"%s\"; needs \"%s\"",
          i + 1,
          what,
          given.get(i),
          due.get(i));
    }
    judge
        .require(
            given.size() >= due.size(),
            "%s gave %d lines; needs %d: \"%s\" is missing",
            what,
            given.size(),
            due.size(),
            given.size() < due.size() ? due.get(given.size()) : "")
        .require(
            given.size() <= due.size(),
            "%s gave %d lines; needs %d: \"%s\" is one too many",
            what,
            given.size(),
            due.size(),
            given.size() > due.size() ? given.get(due.size()) : "");
  }
}
