package io.github.threadmill.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.exercise.Exercise;
import io.github.threadmill.exercise.Kind;
import io.github.threadmill.exercise.Limits;
import io.github.threadmill.exercise.Visibility;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.kit.ExerciseHome;
import io.github.threadmill.submission.DiskFolder;
import io.github.threadmill.submission.Item;
import io.github.threadmill.submission.NotTakenException;
import io.github.threadmill.submission.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlayStepTest {

  private static final String PACKAGE = "src/main/java/threadmill/sample/";

  @TempDir private Path pristine = Path.of("");
  @TempDir private Path submitted = Path.of("");

  @BeforeEach
  void exercise() throws IOException {
    write(pristine, PACKAGE + "Stub.java", "stub");
    write(pristine, PACKAGE + "Given.java", "given\n");
    write(pristine, "pom.xml", "<project>\n</project>\n");
  }

  @Test
  void the_stub_is_the_pristine_exercise() {
    Overlay stub = step().stub();
    assertThat(stub.sources())
        .isEqualTo(
            Map.of(
                "threadmill/sample/Stub.java", "stub", "threadmill/sample/Given.java", "given\n"));
    assertThat(stub.changed()).isZero();
  }

  @Test
  void a_missing_folder_is_an_empty_submission() {
    assertThat(step().over(submitted.resolve("missing"))).isEqualTo(step().stub());
  }

  @Test
  void editable_files_and_new_ones_are_taken() throws IOException {
    write(submitted, PACKAGE + "Stub.java", "mine");
    write(submitted, PACKAGE + "deep/er/Helper.java", "new");
    Overlay overlay = step().over(submitted);
    assertThat(overlay.sources())
        .containsEntry("threadmill/sample/Stub.java", "mine")
        .containsEntry("threadmill/sample/deep/er/Helper.java", "new")
        .containsEntry("threadmill/sample/Given.java", "given\n");
    assertThat(overlay.changed()).isEqualTo(2);
    assertThat(overlay.notes()).isEmpty();
    assertThat(overlay.refusal()).isEmpty();
  }

  @Test
  void a_package_may_be_called_like_a_folder_of_builds() throws IOException {
    for (String name : List.of("out", "target", "bin")) {
      write(submitted, PACKAGE + name + "/Writer.java", name);
    }
    write(submitted, "target/classes/Stub.java", "built");
    write(submitted, ".git/config", "git");
    Overlay overlay = step().over(submitted);
    assertThat(overlay.sources())
        .containsEntry("threadmill/sample/out/Writer.java", "out")
        .containsEntry("threadmill/sample/target/Writer.java", "target")
        .containsEntry("threadmill/sample/bin/Writer.java", "bin");
    assertThat(overlay.notes()).isEmpty();
  }

  @Test
  void an_excluded_file_stays_as_it_was_and_its_change_is_noted() throws IOException {
    write(submitted, PACKAGE + "Given.java", "changed");
    write(submitted, "pom.xml", "<project>mine</project>");
    Overlay overlay = step().over(submitted);
    assertThat(overlay.sources()).containsEntry("threadmill/sample/Given.java", "given\n");
    assertThat(overlay.changed()).isZero();
    assertThat(overlay.notes())
        .containsExactly(
            "changed a protected file: pom.xml",
            "changed a protected file: " + PACKAGE + "Given.java");
  }

  @Test
  void line_endings_alone_are_no_change() throws IOException {
    write(submitted, PACKAGE + "Given.java", "given\r\n");
    write(submitted, "pom.xml", "<project>\r\n</project>\r\n");
    assertThat(step().over(submitted).notes()).isEmpty();
  }

  @Test
  void files_of_another_place_or_kind_have_no_effect_and_are_noted() throws IOException {
    write(submitted, "src/main/java/threadmill/other/Extra.java", "x");
    write(submitted, "src/test/java/threadmill/sample/StubChecks.java", "x");
    write(submitted, PACKAGE + "notes.txt", "x");
    write(submitted, "README.md", "may come along");
    Overlay overlay = step().over(submitted);
    assertThat(overlay.sources()).isEqualTo(step().stub().sources());
    assertThat(overlay.notes())
        .containsExactly(
            "has no effect, since it is not part of the exercise:"
                + " src/main/java/threadmill/other/Extra.java",
            "has no effect, since it is not part of the exercise: " + PACKAGE + "notes.txt",
            "has no effect, since it is not part of the exercise:"
                + " src/test/java/threadmill/sample/StubChecks.java");
  }

  @Test
  void a_flood_of_other_files_is_counted_and_hides_no_changed_one() throws IOException {
    for (int i = 0; i < 57; i++) {
      write(submitted, "a/flood/File%02d.txt".formatted(i), "x");
    }
    write(submitted, "pom.xml", "<project>mine</project>");
    assertThat(step().over(submitted).notes())
        .hasSize(22)
        .startsWith("changed a protected file: pom.xml")
        .contains("has no effect, since it is not part of the exercise: a/flood/File19.txt")
        .endsWith("and 37 more files have no effect");
  }

  @Test
  void a_locked_folder_costs_nobody_else_a_mark() throws IOException {
    Path locked = write(submitted, "locked/File.txt", "x").getParent();
    write(submitted, PACKAGE + "Stub.java", "mine");
    assertThat(locked.toFile().setReadable(false)).isTrue();
    try {
      assertThat(step().over(submitted).sources())
          .containsEntry("threadmill/sample/Stub.java", "mine");
    } finally {
      assertThat(locked.toFile().setReadable(true)).isTrue();
    }
  }

  @Test
  void a_byte_order_mark_is_explained() throws IOException {
    write(submitted, PACKAGE + "Stub.java", "\uFEFFclass Stub {}");
    assertThat(step().over(submitted).refusal())
        .contains(
            new Refusal(
                Refusal.Kind.DOES_NOT_COMPILE,
                PACKAGE
                    + "Stub.java starts with a byte-order mark, which javac does not read; save it"
                    + " as \"UTF-8 without BOM\"",
                new Place(PACKAGE + "Stub.java", 1)));
  }

  @Test
  void another_encoding_is_explained() throws IOException {
    Path file = write(submitted, PACKAGE + "Stub.java", "");
    Files.write(file, "// é".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(step().over(submitted).refusal())
        .map(Refusal::message)
        .contains(
            PACKAGE
                + "Stub.java is not in UTF-8; in your editor choose \"save with encoding\", then"
                + " UTF-8");
  }

  @Test
  void a_link_is_refused_and_a_linked_folder_has_no_effect() throws IOException {
    Path elsewhere = write(pristine, "elsewhere/Secret.java", "secret");
    Path sources = Files.createDirectories(submitted.resolve(PACKAGE));
    Files.createSymbolicLink(sources.resolve("folder"), elsewhere.getParent());
    assertThat(step().over(submitted).sources()).isEqualTo(step().stub().sources());

    Files.createSymbolicLink(sources.resolve("Stub.java"), elsewhere);
    assertThat(step().over(submitted).refusal())
        .contains(
            new Refusal(
                Refusal.Kind.REJECTED,
                PACKAGE + "Stub.java is a link; hand in the file that it points to",
                null));
    assertThat(step().over(submitted).sources().toString()).doesNotContain("secret");
  }

  @Test
  void a_file_that_is_too_large_is_refused_by_its_size() throws IOException {
    write(submitted, PACKAGE + "Fits.java", "x".repeat(512 << 10));
    assertThat(step().over(submitted).refusal()).isEmpty();
    write(submitted, PACKAGE + "Stub.java", "x".repeat((512 << 10) + 1));
    assertThat(step().over(submitted).refusal())
        .map(Refusal::message)
        .contains(PACKAGE + "Stub.java has more than 524288 bytes; leave data out of the code");
  }

  @Test
  void files_that_are_too_large_together_are_refused() throws IOException {
    for (int i = 0; i < 9; i++) {
      write(submitted, PACKAGE + "Part" + i + ".java", "x".repeat(500_000));
    }
    assertThat(step().over(submitted).refusal())
        .contains(
            new Refusal(
                Refusal.Kind.REJECTED,
                PACKAGE
                    + "Part8.java brings the source files to more than 4194304 bytes together; hand"
                    + " in your own code only",
                null));
  }

  @Test
  void two_hundred_files_are_taken_and_one_more_is_not() throws IOException {
    for (int i = 0; i < 200; i++) {
      write(submitted, PACKAGE + "Part" + i + ".java", "x");
    }
    assertThat(step().over(submitted).refusal()).isEmpty();
    write(submitted, PACKAGE + "Part200.java", "x");
    assertThat(step().over(submitted).refusal())
        .map(Refusal::message)
        .contains(
            PACKAGE
                + "Part99.java is one of more than 200 source files; hand in your own code only");
  }

  @Test
  void the_first_refusal_is_the_one_that_is_told() throws IOException {
    write(submitted, PACKAGE + "A.java", "\uFEFF");
    write(submitted, PACKAGE + "B.java", "x".repeat(600_000));
    assertThat(step().over(submitted).refusal())
        .map(Refusal::kind)
        .contains(Refusal.Kind.DOES_NOT_COMPILE);
  }

  @Test
  void what_systems_leave_beside_files_is_passed_over() throws IOException {
    write(submitted, PACKAGE + "._Stub.java", "\u0000\u0001");
    write(submitted, PACKAGE + ".DS_Store", "x");
    write(submitted, "__MACOSX/src/main/java/._Stub.java", "x");
    write(submitted, "Thumbs.db", "x");
    assertThat(step().over(submitted)).isEqualTo(step().stub());
  }

  @Test
  void names_that_some_systems_cannot_tell_apart_are_refused() throws IOException {
    write(submitted, PACKAGE + "stub.java", "x");
    assertThat(step().over(submitted).refusal())
        .contains(
            rejected(
                PACKAGE
                    + "stub.java cannot be told from "
                    + PACKAGE
                    + "Stub.java on some systems; rename one of them"));
    Files.delete(submitted.resolve(PACKAGE + "stub.java"));
    write(submitted, PACKAGE + "part/A.java", "x");
    write(submitted, PACKAGE + "Part/B.java", "x");
    assertThat(step().over(submitted).refusal())
        .map(Refusal::message)
        .contains(
            PACKAGE
                + "part/A.java cannot be told from "
                + PACKAGE
                + "Part on some systems; rename one of them");
  }

  @Test
  void an_accent_may_be_composed_or_not_but_not_both() throws IOException {
    write(submitted, PACKAGE + "Cafe\u0301.java", "x");
    assertThat(step().over(submitted).sources()).containsKey("threadmill/sample/Caf\u00e9.java");
    write(submitted, PACKAGE + "Caf\u00e9.java", "y");
    assertThat(step().over(submitted).refusal())
        .map(Refusal::message)
        .hasValueSatisfying(said -> assertThat(said).contains("cannot be told from"));
  }

  @Test
  void a_backslash_or_a_control_character_in_a_name_is_refused() throws IOException {
    for (String name : List.of("..\\..\\Evil.java", "Line\nBreak.java")) {
      Path file = write(submitted, PACKAGE + name, "x");
      assertThat(step().over(submitted).refusal())
          .map(Refusal::message)
          .hasValueSatisfying(
              said ->
                  assertThat(said)
                      .endsWith(" has a name that not every system can read; rename the file")
                      .doesNotContain("\n"));
      Files.delete(file);
    }
  }

  @Test
  void notes_are_few_short_and_printable() throws IOException {
    for (int i = 0; i < 30; i++) {
      write(submitted, "notes/" + i + "\u001b[2J" + "x".repeat(200), "x");
    }
    List<String> notes = step().over(submitted).notes();
    assertThat(notes).hasSize(21).allMatch(note -> note.length() < 160);
    assertThat(notes.getFirst()).contains("notes/0?[2Jxxx").endsWith("…");
    assertThat(notes.getLast()).isEqualTo("and 10 more files have no effect");
  }

  @Test
  void a_folder_that_cannot_be_read_costs_the_submission_only_where_sources_may_be() {
    Overlay beside = step().over(submission("docs"));
    assertThat(beside.refusal()).isEmpty();
    assertThat(beside.notes()).containsExactly("has no effect: docs cannot be read");
    for (String within : List.of("src", "src/main", PACKAGE + "deep")) {
      assertThat(step().over(submission(within)).refusal())
          .contains(rejected(within + " cannot be read"));
    }
  }

  @Test
  void a_submission_that_was_refused_before_stays_refused() {
    Submission refused =
        new Submission(
            "alice", "06-sample", new DiskFolder(submitted), Optional.of("alice.zip is broken"));
    assertThat(step().over(refused).refusal()).contains(rejected("alice.zip is broken"));
  }

  @Test
  void folders_without_end_are_refused() throws IOException {
    Files.createDirectories(submitted.resolve("d/".repeat(40)));
    assertThat(step().over(submitted).refusal())
        .map(Refusal::message)
        .hasValueSatisfying(
            said ->
                assertThat(said)
                    .startsWith("the submission holds folders more than 32 deep (d/d/"));
  }

  /** With one folder that cannot be read: for whoever may read all, there is none on disk. */
  private static Submission submission(String unreadable) {
    Item.Folder root =
        () -> {
          throw new NotTakenException("cannot be read");
        };
    List<String> names = List.of(unreadable.split("/"));
    for (String name : names.reversed()) {
      Item.Folder inner = root;
      root = () -> new TreeMap<>(Map.of(name, inner));
    }
    return new Submission("alice", "06-sample", root, Optional.empty());
  }

  private static Refusal rejected(String message) {
    return new Refusal(Refusal.Kind.REJECTED, message, null);
  }

  private OverlayStep step() {
    CheckSpec check = new CheckSpec("06.a", Kind.TIMING, "Title", 1, List.of(), Visibility.PUBLIC);
    Exercise exercise =
        new Exercise(
            "06-sample",
            "Sample",
            "threadmill.sample",
            List.of(PACKAGE + "**", "!" + PACKAGE + "Given.java"),
            List.of(check),
            List.of(),
            Limits.DEFAULT,
            false,
            false,
            List.of());
    return new OverlayStep(new ExerciseHome(exercise, pristine, Optional.empty()));
  }

  private static Path write(Path root, String relative, String text) throws IOException {
    Path file = root.resolve(relative);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
