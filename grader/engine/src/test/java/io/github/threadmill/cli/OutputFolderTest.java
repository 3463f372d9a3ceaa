package io.github.threadmill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.threadmill.report.SampleReports;
import io.github.threadmill.submission.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

  @TempDir private Path folder = Path.of("made by JUnit");

  @Test
  void a_missing_or_an_empty_folder_is_usable_and_stays_as_it_is() {
    new OutputFolder(folder).requireUsable();
    new OutputFolder(folder.resolve("a/b")).requireUsable();

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_folder_with_an_earlier_report_is_used_again() {
    OutputFolder out = new OutputFolder(folder.resolve("out"));
    out.write(SampleReports.everything(), List.of(FormatRequest.parse("classroom")));

    out.requireUsable();

    assertThat(folder.resolve("out/report.json")).isNotEmptyFile();
    assertThat(folder.resolve("out/classroom-result.txt")).isNotEmptyFile();
  }

  @Test
  void a_folder_with_something_else_is_refused() throws IOException {
    Files.writeString(folder.resolve("report.json"), "{\"made by\": \"another tool\"}");

    assertUnusable(folder, "holds something other than a report; name a new or an empty folder");
  }

  @Test
  void a_file_is_refused_as_the_folder_and_above_it() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertUnusable(file, "is a file; name a folder");
    assertUnusable(
        file.resolve("out"), "nothing can be written to " + file + "; name another folder");
  }

  private static void assertUnusable(Path out, String why) {
    assertThatExceptionOfType(UnusableInputException.class)
        .isThrownBy(() -> new OutputFolder(out).requireUsable())
        .withMessage("--out " + out + ": " + why);
  }
}
