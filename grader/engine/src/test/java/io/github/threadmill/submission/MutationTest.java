package io.github.threadmill.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.submission.Mutations.Mutant;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever an archive holds: it is taken, or it is refused in a sentence. {@code
 * -Dthreadmill.mutants=5000 -Dthreadmill.seed=7} tries others and more of them.
 */
class MutationTest {

  private static final int MUTANTS = Integer.getInteger("threadmill.mutants", 300);
  private static final long SEED = Long.getLong("threadmill.seed", 25);

  /**
   * Bytes that one archive may make the reader allocate; those of the largest caps come to less.
   */
  private static final long MOST_ALLOCATED = 512L << 20;

  private static final String REFUSAL =
      "(?s).*(damaged|cut off|pack it again|pack the folder|hand in|rename|leave|leads out|taken|"
          + "holds no submission|cannot be read|unpack it).*";

  @TempDir private Path folder = Path.of("");

  private final Map<String, Integer> outcomes = new TreeMap<>();
  private long mostAllocated;

  @Test
  void no_archive_does_more_than_be_refused() throws IOException {
    Mutations mutations = new Mutations(SEED);
    for (int i = 0; i < MUTANTS; i++) {
      Mutant mutant = mutations.next();
      long before = allocated();
      String outcome = (i & 1) == 0 ? alone(mutant) : inClass(mutant);
      long used = allocated() - before;
      mostAllocated = Math.max(mostAllocated, used);
      assertThat(used).as("bytes allocated for mutant %d", i).isLessThan(MOST_ALLOCATED);
      outcomes.merge(outcome, 1, Integer::sum);
    }
    assertThat(outcomes).containsKeys("taken", "refused");
    System.getLogger(getClass().getName())
        .log(
            System.Logger.Level.INFO,
            "{0} mutants of seed {1}: {2}, at most {3} MiB allocated for one",
            MUTANTS,
            SEED,
            outcomes,
            mostAllocated >> 20);
  }

  /** Named by itself: unusable, where it is refused. */
  private String alone(Mutant mutant) throws IOException {
    Path file = Files.write(folder.resolve(mutant.name()), mutant.bytes());
    String outcome;
    try {
      outcome = outcome(find(List.of(file), MutationTest::read));
    } catch (UnusableInputException refused) {
      assertThat(refused).hasMessageMatching(REFUSAL);
      assertThat(refused.getMessage()).doesNotContainPattern("[\\p{Cntrl}]").hasSizeLessThan(900);
      outcome = "refused";
    }
    assertNothingElse(file);
    return outcome;
  }

  /** In a class: the student beside it is graded all the same. */
  private String inClass(Mutant mutant) throws IOException {
    Path file = Files.write(folder.resolve(mutant.name()), mutant.bytes());
    Path good = Files.write(folder.resolve("good.zip"), Packer.zip().student("").pack());
    List<String> all = find(List.of(folder), MutationTest::read);
    assertThat(all).hasSizeBetween(1, 2).contains("taken");
    Files.delete(good);
    assertNothingElse(file);
    return all.getFirst().startsWith("taken") || all.size() == 1 ? "taken" : outcome(all);
  }

  private void assertNothingElse(Path file) throws IOException {
    Files.delete(file);
    try (Stream<Path> left = Files.walk(folder)) {
      assertThat(left).containsExactly(folder);
    }
  }

  private static String outcome(List<String> all) {
    assertThat(all).allMatch(each -> each.equals("taken") || each.matches(REFUSAL));
    return all.stream().allMatch("taken"::equals) ? "taken" : "refused";
  }

  private static <T> List<T> find(List<Path> paths, Function<Submission, T> use) {
    return new SubmissionFinder(List.of("06-sample"), Optional.of("06-sample")).find(paths, use);
  }

  /** Reads all of it, as far as files may be large. */
  private static String read(Submission submission) {
    if (submission.refusal().isPresent()) {
      return submission.refusal().get();
    }
    Deque<Item> open = new ArrayDeque<>(List.of(submission.root()));
    try {
      while (!open.isEmpty()) {
        switch (open.pop()) {
          case Item.Folder inner -> inner.items().values().forEach(open::push);
          case Item.Document document -> {
            Optional<byte[]> content = document.read(512 << 10);
            assertThat(content.map(bytes -> bytes.length).orElse(0)).isLessThan((512 << 10) + 1);
          }
          case Item.Odd odd -> assertThat(odd.what()).matches(REFUSAL);
        }
      }
      return "taken";
    } catch (NotTakenException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }
}
