package io.github.threadmill.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UploadTest {

  private static final Item.Document FILE = most -> Optional.of(new byte[0]);

  private final ListedFolder folder = new ListedFolder();

  @Test
  void folders_and_archives_are_uploads_and_other_files_are_passed_over() throws NotTakenException {
    files("alice.zip", "bob.TAR.GZ", "carol.tgz", "scores.csv", "README.md", ".hidden.zip");
    folders("dave", ".git", "__MACOSX");
    assertThat(names()).containsExactly("alice.zip", "bob.TAR.GZ", "carol.tgz", "dave");
  }

  @Test
  void a_link_is_nobodys_upload() throws NotTakenException {
    folder.put("alice", Item.Odd.LINK);
    assertThat(names()).isEmpty();
  }

  @Test
  void what_cannot_be_opened_is_an_upload_all_the_same() throws NotTakenException {
    files("alice.rar", "bob.7z", "carol.tar");
    assertThat(names()).containsExactly("alice.rar", "bob.7z", "carol.tar");
  }

  @Test
  void moodle_folders_are_uploads_and_online_texts_beside_them_are_not() throws NotTakenException {
    folders(
        "Jane Doe_12_assignsubmission_file",
        "Jane Doe_12_assignsubmission_onlinetext",
        "Sam Roe_13_assignsubmission_file_",
        "Participant_14_assignsubmission_onlinetext");
    files("Kim_15_assignsubmission_file_code.zip", "Kim_15_assignsubmission_file_report.pdf");
    files("Default group_assignsubmission_file_photo.jpg");
    assertThat(names())
        .containsExactlyInAnyOrder(
            "Jane Doe_12_assignsubmission_file",
            "Sam Roe_13_assignsubmission_file_",
            "Participant_14_assignsubmission_onlinetext",
            "Kim_15_assignsubmission_file_code.zip",
            "Default group_assignsubmission_file_photo.jpg");
  }

  @Test
  void canvas_files_are_one_upload_a_student() throws NotTakenException {
    files(
        "doejane_1234_98765_Bank.zip",
        "doejane_1234_98766_report.pdf",
        "roesam_LATE_1235_98767_Bank.java",
        "anon_x7kQ2_98768_Bank.zip",
        "poekim_1236_text.html");
    assertThat(names())
        .containsExactlyInAnyOrder(
            "doejane_1234_98765_Bank.zip",
            "roesam_LATE_1235_98767_Bank.java",
            "anon_x7kQ2_98768_Bank.zip",
            "poekim_1236_text.html");
  }

  @Test
  void two_archives_under_one_name_are_both_graded() throws NotTakenException {
    files("hw_1_2_alice.zip", "hw_1_2_bob.zip");
    assertThat(names()).hasSize(2);
  }

  @Test
  void folders_with_numbers_in_their_names_are_no_files_of_canvas() {
    assertThat(new Upload("cs_101_2_alice", new ListedFolder()).isOfPlatform()).isFalse();
    assertThat(new Upload("cs_101_2_alice.zip", FILE).isOfPlatform()).isTrue();
  }

  @Test
  void an_archive_goes_by_its_name_without_suffix_unless_a_folder_does() throws NotTakenException {
    files("alice.zip", "bob.tar.gz");
    folders("alice");
    List<Upload> all = Upload.in(folder);
    assertThat(all.stream().map(each -> each.title(all)))
        .containsExactly("alice", "alice.zip", "bob");
  }

  private List<String> names() throws NotTakenException {
    return Upload.in(folder).stream().map(Upload::name).toList();
  }

  private void files(String... names) {
    for (String name : names) {
      folder.put(name, FILE);
    }
  }

  private void folders(String... names) {
    for (String name : names) {
      folder.put(name, new ListedFolder());
    }
  }
}
