package io.github.threadmill.structure.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CorpusTest {

  @Test
  void every_blocking_shape_is_found_and_no_innocent_one() {
    List<Result> results = Corpus.judge();

    assertThat(results).filteredOn(result -> result.sample().blocks()).hasSizeGreaterThan(95);
    assertThat(results).filteredOn(result -> !result.sample().blocks()).hasSizeGreaterThan(75);
    assertThat(results.stream().filter(result -> !result.isRight()))
        .as(Corpus.table(results))
        .isEmpty();
  }
}
