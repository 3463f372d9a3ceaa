package threadmill.parallel;

import io.github.threadmill.verdict.Verdict;

final class Inside {
  Verdict verdict;
}
