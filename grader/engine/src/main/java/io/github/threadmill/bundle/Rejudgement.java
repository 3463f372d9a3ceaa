package io.github.threadmill.bundle;

import io.github.threadmill.verdict.CheckMethod;
import io.github.threadmill.verdict.Verdict;
import io.github.threadmill.watch.ClassFiles;
import java.util.List;
import java.util.Map;

/**
 * Judges again, from a bundle alone: no code of the student's runs.
 *
 * @param checkId the check
 * @param then what was said of it
 * @param now what the exercise's check says of the same evidence today
 */
public record Rejudgement(String checkId, Verdict then, Verdict now) {

  /**
   * All checks of a bundle.
   *
   * @param methods the exercise's checks by id
   */
  public static List<Rejudgement> of(Bundle bundle, Map<String, CheckMethod> methods) {
    ClassFiles code = ClassFiles.of(bundle.classes());
    return bundle.traces().stream()
        .map(
            judged -> {
              CheckMethod method = methods.get(judged.trace().checkId());
              Verdict now =
                  method == null
                      ? Verdict.couldNotGrade("the exercise has no such check any more")
                      : method.run(new ReplayLab(new Tape(judged.trace()), code, judged.verdict()));
              return new Rejudgement(judged.trace().checkId(), judged.verdict(), now);
            })
        .toList();
  }

  /** Whether the same comes out, text included. */
  public boolean agrees() {
    return then.equals(now);
  }
}
