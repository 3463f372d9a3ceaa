package io.github.threadmill.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReportTest {

  @TempDir private Path folder = Path.of("made by JUnit");

  @Test
  void what_is_written_reads_back_as_the_same_report() throws IOException {
    Report report = SampleReports.everything();

    assertThat(new JsonMapper().readValue(JsonReport.text(report), Report.class)).isEqualTo(report);
  }

  @Test
  void hostile_names_read_back_as_they_were() throws IOException {
    for (String nasty : SampleReports.NASTY) {
      Report report = SampleReports.report(SampleReports.hostile(nasty));

      assertThat(new JsonMapper().readValue(JsonReport.text(report), Report.class))
          .isEqualTo(report);
    }
  }

  @Test
  void a_missing_mark_is_written_as_null() {
    assertThat(JsonReport.text(SampleReports.report(SampleReports.doubtful("a"))))
        .contains("\"score\" : null")
        .doesNotContain("\"message\"");
  }

  @Test
  void a_report_replaces_the_one_before_and_leaves_nothing_beside_it() throws IOException {
    Path file = folder.resolve("report.json");
    JsonReport.write(SampleReports.report(), file);
    JsonReport.write(SampleReports.everything(), file);

    assertThat(file).hasContent(JsonReport.text(SampleReports.everything()));
    assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
  }

  @Test
  void a_file_that_cannot_be_replaced_stays_and_nothing_is_left_beside_it() throws IOException {
    Path file = folder.resolve("report.json");
    Files.createDirectories(file.resolve("inside"));

    assertThatThrownBy(() -> JsonReport.write(SampleReports.report(), file))
        .isInstanceOf(IOException.class);
    assertThat(folder.resolve("report.json.part")).doesNotExist();
  }

  @Test
  void a_link_keeps_pointing_where_it_points() throws IOException {
    Path file = Files.writeString(folder.resolve("real.txt"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);

    WholeFile.write(link, "new");

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }
}
