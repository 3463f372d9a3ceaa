package io.github.threadmill.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    assertThat(find(alice, "06-fetcher")).containsExactly(at("alice", "06-fetcher", alice));
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
    assertThat(find(byName)).containsExactly(at("06-fetcher", "06-fetcher", byName));
    assertThat(find(byJson)).containsExactly(at("homework", "03-meeting", byJson));
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
    assertThat(find(repository))
        .containsExactly(
            at("alice", "03-meeting", repository.resolve("exercises/03-meeting")),
            at("alice", "06-fetcher", repository.resolve("exercises/06-fetcher")));
  }

  @Test
  void a_repository_without_the_exercise_that_was_asked_for_counts_as_not_begun()
      throws IOException {
    Path repository = folders("alice/exercises/06-fetcher");
    assertThat(lines(find(repository, "03-meeting"))).containsExactly("alice: ");
  }

  @Test
  void a_bare_overlay_may_have_a_folder_of_exercises_of_its_own() throws IOException {
    Path alice = folders("alice/" + SOURCES);
    folders("alice/exercises/notes");
    assertThat(find(alice, "06-fetcher")).containsExactly(at("alice", "06-fetcher", alice));
  }

  @Test
  void a_folder_of_submissions_is_taken_in_the_order_of_names() throws IOException {
    folders("carol/" + SOURCES);
    folders("alice/exercises/06-fetcher");
    folders("bob/empty");
    assertThat(find(folder, "06-fetcher"))
        .extracting(Submission::name)
        .containsExactly("alice", "bob", "carol");
  }

  @Test
  void hidden_folders_files_and_links_beside_submissions_are_passed_over() throws IOException {
    Path alice = folders("alice/" + SOURCES);
    folders(".git/" + SOURCES);
    Files.writeString(folder.resolve("grades.csv"), "");
    Files.createSymbolicLink(folder.resolve("linked"), alice);
    assertThat(find(folder, "06-fetcher")).extracting(Submission::name).containsExactly("alice");
  }

  @Test
  void a_link_that_is_named_is_followed() throws IOException {
    Path alice = folders("alice/" + SOURCES);
    Path link = Files.createSymbolicLink(folder.resolve("latest"), alice);
    assertThat(find(link, "06-fetcher")).containsExactly(at("alice", "06-fetcher", alice));
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
    assertThatThrownBy(() -> find(folder, "06-fetcher")).isInstanceOf(UnusableInputException.class);
  }

  @Test
  void a_missing_path_and_a_file_are_said() throws IOException {
    Path missing = folder.resolve("missing");
    assertUnusable(missing, ": there is no such file or folder");
    Path file = Files.writeString(folder.resolve("file.zip"), "");
    assertUnusable(
        file, ": is no zip archive, or cut off or damaged; pack it again and upload all of it");
    assertUnusable(
        Files.writeString(folder.resolve("notes.txt"), ""),
        ": is a file; name a submission's folder, a folder of submissions, or a .zip or .tar.gz of"
            + " either");
  }

  @Test
  void a_submission_may_lie_two_folders_too_deep() throws IOException {
    folders("class/alice/project/code/" + SOURCES);
    folders("class/bob/" + SOURCES);
    folders("class/carol/project/exercises/06-fetcher/" + SOURCES);
    folders("class/dave/one/two/three/" + SOURCES + "/pkg");
    Files.writeString(folder.resolve("class/dave/one/Main.java"), "");
    assertThat(lines(find(folder.resolve("class"), "06-fetcher")))
        .containsExactly(
            "alice: src",
            "bob: src",
            "carol: src",
            "dave: dave holds Main.java, but no src/main/java around it; hand in the folder that"
                + " has it");
  }

  @Test
  void a_class_may_lie_two_folders_too_deep() throws IOException {
    folders("download/course/alice/" + SOURCES);
    folders("download/course/bob/project/" + SOURCES);
    assertThat(lines(find(folder, "06-fetcher"))).containsExactly("alice: src", "bob: src");
  }

  @Test
  void modules_side_by_side_answer_an_exercise_each() throws IOException {
    folders("class/alice/homework/06-fetcher/" + SOURCES);
    folders("class/alice/homework/03-meeting/" + SOURCES);
    folders("class/bob/exercises/06-fetcher/" + SOURCES);
    assertThat(find(folder.resolve("class")))
        .extracting(Submission::name, Submission::exerciseId)
        .containsExactly(
            tuple("alice", "03-meeting"), tuple("alice", "06-fetcher"), tuple("bob", "06-fetcher"));
    assertThat(find(folder.resolve("class"), "06-fetcher"))
        .extracting(Submission::name)
        .containsExactly("alice", "bob");
  }

  @Test
  void of_two_places_nobody_guesses_which_is_meant() throws IOException {
    folders("class/alice/old/" + SOURCES);
    folders("class/alice/new/" + SOURCES);
    folders("class/bob/" + SOURCES);
    assertThat(lines(find(folder.resolve("class"), "06-fetcher")))
        .containsExactly(
            "alice: alice holds 2 submissions (new, old); leave the one to be graded, or name that"
                + " folder itself",
            "bob: src");
  }

  @Test
  void archives_stand_beside_folders_and_in_one_another() throws IOException {
    write("class/alice.zip", Packer.zip().student("").pack());
    write("class/bob.tar.gz", Packer.tarGz().student("project/").pack());
    write(
        "class/carol/upload.zip",
        Packer.zip().file("inner.tgz", Packer.tarGz().student("a/b/").pack()).pack());
    folders("class/dave/" + SOURCES);
    assertThat(lines(find(folder.resolve("class"), "06-fetcher")))
        .containsExactly(
            "alice: pom.xml src", "bob: pom.xml src", "carol: pom.xml src", "dave: src");
  }

  @Test
  void the_fourth_archive_around_a_submission_is_one_too_many() throws IOException {
    byte[] three = nested(nested(Packer.zip().student("").pack()));
    assertThat(lines(find(write("class.zip", nested(three)), "06-fetcher")))
        .containsExactly("class: pom.xml src");
    write("deep/a.zip", nested(three));
    assertThat(lines(find(folder.resolve("deep"), "06-fetcher")))
        .containsExactly(
            "a: x.zip lies in more than 2 other archives; hand in an archive of your source files");
  }

  private static byte[] nested(byte[] zip) {
    return Packer.zip().file("x.zip", zip).pack();
  }

  @Test
  void an_archive_that_is_named_is_a_submission_or_a_class() throws IOException {
    Path one = write("alice.zip", Packer.zip().student("project/").pack());
    assertThat(lines(find(one, "06-fetcher"))).containsExactly("alice: pom.xml src");
    Path notes = write("bob.zip", Packer.zip().file("docs/a.md", "").student("code/").pack());
    assertThat(lines(find(notes, "06-fetcher"))).containsExactly("bob: pom.xml src");
    Path many = write("class.tgz", Packer.tarGz().student("x/alice/").student("x/bob/").pack());
    assertThat(lines(find(many, "06-fetcher")))
        .containsExactly("alice: pom.xml src", "bob: pom.xml src");
    assertThat(find(one, "06-fetcher").getFirst().folder()).isEmpty();
  }

  @Test
  void a_download_of_moodle_is_a_class() throws IOException {
    byte[] student = Packer.zip().student("project/").pack();
    Path moodle =
        write(
            "moodle.zip",
            Packer.zip()
                .file("Jane Doe_11_assignsubmission_file/code.zip", student)
                .student("Kim Poe_12_assignsubmission_file_/")
                .file("Lee Roe_13_assignsubmission_file_code.zip", student)
                .file("Max Moe_14_assignsubmission_file/code.rar", "Rar!")
                .file("Max Moe_14_assignsubmission_onlinetext/onlinetext.html", "see file")
                .folder("Nan Loe_15_assignsubmission_file")
                .file("__MACOSX/Jane Doe_11_assignsubmission_file/._code.zip", "x")
                .pack());
    assertThat(lines(find(moodle, "06-fetcher")))
        .containsExactly(
            "Jane Doe_11_assignsubmission_file: pom.xml src",
            "Kim Poe_12_assignsubmission_file_: pom.xml src",
            "Lee Roe_13_assignsubmission_file_code: pom.xml src",
            "Max Moe_14_assignsubmission_file: code.rar is no .zip and no .tar.gz; hand in one of"
                + " these, or a folder",
            "Nan Loe_15_assignsubmission_file: ");
  }

  @Test
  void a_download_of_canvas_is_a_class() throws IOException {
    byte[] student = Packer.zip().student("project/").pack();
    Path canvas =
        write(
            "canvas.zip",
            Packer.zip()
                .file("doejane_1234_98765_code.zip", student)
                .file("poekim_LATE_1235_98766_code-1.zip", student)
                .file("roelee_1236_98767_report.pdf", "")
                .pack());
    assertThat(lines(find(canvas, "06-fetcher")))
        .containsExactly(
            "doejane_1234_98765_code: pom.xml src",
            "poekim_LATE_1235_98766_code-1: pom.xml src",
            "roelee_1236_98767_report.pdf: roelee_1236_98767_report.pdf is no .zip and no .tar.gz;"
                + " hand in one of these, or a folder");
    Path one = write("one.zip", Packer.zip().file("doejane_1234_98765_code.zip", student).pack());
    assertThat(lines(find(one, "06-fetcher")))
        .containsExactly("doejane_1234_98765_code: pom.xml src");
  }

  @Test
  void a_broken_archive_costs_one_submission_and_not_the_class() throws IOException {
    write("class/alice.zip", Packer.zip().student("").pack());
    write("class/bob.zip", "no archive".getBytes(StandardCharsets.UTF_8));
    write("class/carol.tgz", Packer.tarGz().student("").file("../evil", "x").pack());
    List<String> said =
        List.of(
            "alice: pom.xml src",
            "bob: bob.zip is no zip archive, or cut off or damaged; pack it again and upload all of"
                + " it",
            "carol: carol.tgz holds the name \"../evil\", which leads out of it; pack the folder"
                + " itself");
    assertThat(lines(find(folder.resolve("class"), "06-fetcher"))).isEqualTo(said);
    List<Path> named =
        List.of(
            folder.resolve("class/alice.zip"),
            folder.resolve("class/bob.zip"),
            folder.resolve("class/carol.tgz"));
    assertThat(lines(find(named, "06-fetcher"))).isEqualTo(said);
  }

  @Test
  void what_is_refused_counts_for_each_exercise_that_the_others_answer() throws IOException {
    write("class/alice.zip", Packer.zip().student("exercises/03-meeting/").pack());
    write("class/bob.zip", new byte[0]);
    assertThat(find(folder.resolve("class")))
        .extracting(Submission::name, Submission::exerciseId, each -> each.refusal().isPresent())
        .containsExactly(tuple("alice", "03-meeting", false), tuple("bob", "03-meeting", true));
    assertUnusable(
        write("alone/bob.zip", new byte[0]).getParent(), "", "bob.zip is no zip archive");
  }

  @Test
  void a_single_archive_that_is_hostile_or_broken_is_unusable() throws IOException {
    assertUnusable(
        write("evil.zip", Packer.zip().student("").file("../../evil", "x").pack()),
        ": holds the name \"../../evil\", which leads out of it; pack the folder itself");
    assertUnusable(write("b.tgz", new byte[] {1, 2}), ": is no tar.gz archive, or cut off");
    assertUnusable(write("c.zip", Packer.zip().file("a.txt", "").pack()), ": holds no submission");
  }

  @Test
  void an_archive_without_a_submission_costs_none_of_the_others_a_mark() throws IOException {
    List<Path> named =
        List.of(
            write("a.zip", Packer.zip().file("notes.txt", "").pack()),
            write("b.zip", Packer.zip().student("").pack()));
    assertThat(find(named, "06-fetcher"))
        .extracting(Submission::name, each -> each.refusal().isPresent())
        .containsExactlyInAnyOrder(tuple("a", true), tuple("b", false));
  }

  @Test
  void a_class_in_a_class_is_not_taken_for_a_student() throws IOException {
    byte[] inner =
        Packer.zip()
            .student("Jane_1_assignsubmission_file/")
            .file("Kim_2_assignsubmission_file/code.zip", Packer.zip().student("").pack())
            .pack();
    write("all/download.zip", inner);
    folders("all/alice/" + SOURCES);
    assertThat(lines(find(folder.resolve("all"), "06-fetcher")).getLast())
        .startsWith("download: download holds 2 submissions (Jane_1_assignsubmission_file, ");
  }

  @Test
  void what_is_special_on_disk_is_passed_over() throws Exception {
    Path alice = folders("class/alice/" + SOURCES).resolve("alice");
    new ProcessBuilder("mkfifo", folder.resolve("class/pipe.zip").toString()).start().waitFor();
    assertThat(lines(find(folder.resolve("class"), "06-fetcher"))).containsExactly("alice: src");
    assertThat(alice).isDirectory();
  }

  private Path write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private void assertUnusable(Path path, String said, String instead) {
    assertThatThrownBy(() -> find(path))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageStartingWith(said + instead);
  }

  private void assertUnusable(Path path, String said) {
    assertThatThrownBy(() -> find(path))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageStartingWith(path + said);
  }

  /** Makes folders and returns the uppermost. */
  private Path folders(String path) throws IOException {
    Files.createDirectories(folder.resolve(path));
    return folder.resolve(Path.of(path).getName(0));
  }

  private static Submission at(String name, String exerciseId, Path root) {
    return new Submission(name, exerciseId, new DiskFolder(root), Optional.empty());
  }

  private static List<Submission> find(Path path, String... asked) {
    return find(List.of(path), asked);
  }

  private static List<Submission> find(List<Path> paths, String... asked) {
    return new SubmissionFinder(KNOWN, Arrays.stream(asked).findFirst())
        .find(paths, submission -> submission);
  }

  /** Each submission in a line: its name, and what it holds or why it is refused. */
  private static List<String> lines(List<Submission> found) {
    return found.stream()
        .map(each -> each.name() + ": " + each.refusal().orElseGet(() -> names(each.root())))
        .toList();
  }

  private static String names(Item.Folder folder) {
    try {
      return String.join(" ", folder.items().keySet());
    } catch (NotTakenException spoilt) {
      throw new AssertionError(spoilt);
    }
  }
}
