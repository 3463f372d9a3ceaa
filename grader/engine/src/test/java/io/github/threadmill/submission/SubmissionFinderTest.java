package io.github.threadmill.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionFinderTest {

  private static final List<String> KNOWN = List.of("03-meeting", "06-fetcher");
  private static final String SOURCES = "src/main/java";

  @TempDir private Path temporary = Path.of("");
  private Path folder = Path.of("");

  @BeforeEach
  void realFolder() throws IOException {
    folder = temporary.toRealPath();
  }

  @Test
  void a_bare_overlay_answers_what_was_asked_for() throws IOException {
    Path alice = folders("alice/" + SOURCES);
    assertThat(finder("06-fetcher").find(alice))
        .containsExactly(new Submission("alice", alice, "06-fetcher"));
  }

  @Test
  void a_bare_overlay_without_a_question_is_told_what_to_add() throws IOException {
    Path alice = folders("alice/" + SOURCES);
    assertUnusable(
        alice,
        ": does not say which exercise it answers; add --exercise with one of 03-meeting,"
            + " 06-fetcher");
    assertUnusable(
        folder,
        ": does not say which exercise it answers; add --exercise with one of 03-meeting,"
            + " 06-fetcher");
  }

  @Test
  void an_exercises_module_is_known_by_its_folders_name_or_its_json() throws IOException {
    Path byName = folders("06-fetcher/" + SOURCES);
    Path byJson = folders("homework/" + SOURCES);
    Files.writeString(byJson.resolve("exercise.json"), "{ \"id\" : \"03-meeting\", \"x\": 1}");
    assertThat(finder().find(byName))
        .containsExactly(new Submission("06-fetcher", byName, "06-fetcher"));
    assertThat(finder().find(byJson))
        .containsExactly(new Submission("homework", byJson, "03-meeting"));
  }

  @Test
  void json_that_names_an_unknown_exercise_or_is_too_large_says_nothing() throws IOException {
    Path alice = folders("alice/" + SOURCES);
    Files.writeString(alice.resolve("exercise.json"), "{\"id\": \"99-other\"}");
    assertUnusable(alice, ": does not say");
    Files.writeString(
        alice.resolve("exercise.json"), " ".repeat(1 << 17) + "{\"id\": \"03-meeting\"}");
    assertUnusable(alice, ": does not say");
    Files.write(alice.resolve("exercise.json"), new byte[] {(byte) 0xE9});
    assertUnusable(alice, ": does not say");
  }

  @Test
  void a_repository_answers_each_exercise_that_it_holds() throws IOException {
    Path repository = folders("alice/exercises/06-fetcher/" + SOURCES);
    folders("alice/exercises/03-meeting");
    folders("alice/exercises/99-own-idea");
    assertThat(finder().find(repository))
        .containsExactly(
            new Submission("alice", repository.resolve("exercises/03-meeting"), "03-meeting"),
            new Submission("alice", repository.resolve("exercises/06-fetcher"), "06-fetcher"));
  }

  @Test
  void a_repository_without_the_exercise_that_was_asked_for_counts_as_not_begun()
      throws IOException {
    Path repository = folders("alice/exercises/06-fetcher");
    assertThat(finder("03-meeting").find(repository))
        .containsExactly(
            new Submission("alice", repository.resolve("exercises/03-meeting"), "03-meeting"));
  }

  @Test
  void a_bare_overlay_may_have_a_folder_of_exercises_of_its_own() throws IOException {
    Path alice = folders("alice/" + SOURCES);
    folders("alice/exercises/notes");
    assertThat(finder("06-fetcher").find(alice))
        .containsExactly(new Submission("alice", alice, "06-fetcher"));
  }

  @Test
  void a_folder_of_submissions_is_taken_in_the_order_of_names() throws IOException {
    folders("carol/" + SOURCES);
    folders("alice/exercises/06-fetcher");
    folders("bob/empty");
    assertThat(finder("06-fetcher").find(folder))
        .extracting(Submission::name)
        .containsExactly("alice", "bob", "carol");
  }

  @Test
  void hidden_folders_files_and_links_beside_submissions_are_passed_over() throws IOException {
    Path alice = folders("alice/" + SOURCES);
    folders(".git/" + SOURCES);
    Files.writeString(folder.resolve("grades.csv"), "");
    Files.createSymbolicLink(folder.resolve("linked"), alice);
    assertThat(finder("06-fetcher").find(folder))
        .extracting(Submission::name)
        .containsExactly("alice");
  }

  @Test
  void a_link_that_is_named_is_followed() throws IOException {
    Path alice = folders("alice/" + SOURCES);
    Path link = Files.createSymbolicLink(folder.resolve("latest"), alice);
    assertThat(finder("06-fetcher").find(link))
        .containsExactly(new Submission("alice", alice, "06-fetcher"));
  }

  @Test
  void exercises_that_are_a_link_are_nobodys_answer() throws IOException {
    folders("solutions/exercises/06-fetcher/" + SOURCES);
    Path mallory = folders("mallory");
    Files.createSymbolicLink(mallory.resolve("exercises"), folder.resolve("solutions/exercises"));
    assertUnusable(
        mallory, ": holds no submission: no folder in it has src/main/java or exercises/");
    folders("solutions/" + SOURCES);
    Path link = folders("linked-sources/src/main");
    Files.createSymbolicLink(link.resolve("src/main/java"), folder.resolve("solutions"));
    assertUnusable(link, ": holds no submission");
  }

  @Test
  void what_holds_no_submission_is_said() throws IOException {
    assertUnusable(
        folder, ": holds no submission: no folder in it has src/main/java or exercises/");
    folders("notes/inner");
    assertUnusable(folder, ": holds no submission");
    assertThatThrownBy(() -> finder("06-fetcher").find(folder))
        .isInstanceOf(UnusableInputException.class);
  }

  @Test
  void a_missing_path_and_a_file_are_said() throws IOException {
    Path missing = folder.resolve("missing");
    assertUnusable(missing, ": there is no such file or folder");
    Path file = Files.writeString(folder.resolve("file.zip"), "");
    assertUnusable(file, ": is a file; name a submission's folder or a folder of submissions");
  }

  private void assertUnusable(Path path, String said) {
    assertThatThrownBy(() -> finder().find(path))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageStartingWith(path + said);
  }

  /** Makes folders and returns the uppermost. */
  private Path folders(String path) throws IOException {
    Files.createDirectories(folder.resolve(path));
    return folder.resolve(Path.of(path).getName(0));
  }

  private static SubmissionFinder finder(String... asked) {
    return new SubmissionFinder(KNOWN, Arrays.stream(asked).findFirst());
  }
}
