package io.github.threadmill.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.threadmill.exercise.Kind;
import io.github.threadmill.exercise.Visibility;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.grade.Outcome;
import io.github.threadmill.sandbox.Layer;
import io.github.threadmill.verdict.Status;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportSchemaTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void a_report_with_every_outcome_and_status_is_valid() throws IOException {
    assertThat(complaints(tree(SampleReports.everything()))).isEmpty();
  }

  @Test
  void a_report_without_an_entry_is_valid() throws IOException {
    assertThat(complaints(tree(SampleReports.report()))).isEmpty();
  }

  @Test
  void the_layers_of_isolation_are_named_and_may_be_missing_from_older_reports()
      throws IOException {
    ObjectNode report = (ObjectNode) tree(SampleReports.report());
    assertThat(report.path("isolation").toString()).isEqualTo("[\"user\",\"files\"]");
    for (Layer layer : Layer.values()) {
      report.putArray("isolation").add(layer.word());
      assertThat(complaints(report)).isEmpty();
    }
    report.putArray("isolation").add("hope");
    assertThat(complaints(report)).hasSize(1);
    report.remove("isolation");
    assertThat(complaints(report)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void each_kind_is_valid_public_and_hidden(Kind kind) throws IOException {
    var check = SampleReports.check("window", kind, Status.FAILED, 2, "a", null, "b");
    Report report =
        SampleReports.report(
            SampleReports.entry("a", Outcome.GRADED, check, SampleReports.hidden(check)));

    assertThat(complaints(tree(report))).isEmpty();
  }

  @Test
  void a_score_is_null_exactly_when_an_entry_could_not_be_graded() throws IOException {
    JsonNode graded = tree(SampleReports.report(SampleReports.good("a")));
    entry(graded).putNull("score");
    JsonNode doubtful = tree(SampleReports.report(SampleReports.doubtful("a")));
    entry(doubtful).put("score", 3);

    assertThat(complaints(graded)).hasSize(1).first().asString().contains("score", "integer");
    assertThat(complaints(doubtful)).hasSize(1).first().asString().contains("score", "null");
  }

  @Test
  void nothing_else_may_stand_in_a_report() throws IOException {
    JsonNode report = tree(SampleReports.report(SampleReports.partial("a")));
    ((ObjectNode) report).put("more", 1);
    entry(report).put("more", 1);
    ((ObjectNode) entry(report).path("checks").path(1)).put("more", 1);
    ((ObjectNode) entry(report).path("checks").path(1).path("at")).put("more", 1);

    assertThat(complaints(report)).hasSize(4).allMatch(complaint -> complaint.contains("more"));
  }

  @Test
  void a_place_has_its_file_as_text_and_its_line_as_a_number() throws IOException {
    JsonNode at =
        entry(tree(SampleReports.report(SampleReports.partial("a"))))
            .path("checks")
            .path(1)
            .path("at");

    assertThat(at.toString())
        .isEqualTo("{\"file\":\"src/main/java/threadmill/fetcher/AsyncFetcher.java\",\"line\":31}");
  }

  @Test
  void the_schema_has_the_fields_of_the_records() throws IOException {
    JsonNode schema = schemaText();

    assertThat(fields(schema)).isEqualTo(components(Report.class));
    assertThat(fields(schema.at("/$defs/entry"))).isEqualTo(components(Report.Entry.class));
    assertThat(fields(schema.at("/$defs/check"))).isEqualTo(components(Report.Checked.class));
    assertThat(fields(schema.at("/$defs/place"))).isEqualTo(components(Place.class));
  }

  @Test
  void the_schema_has_the_words_of_the_enums() throws IOException {
    JsonNode schema = schemaText();

    assertThat(words(schema, "entry/properties/outcome")).isEqualTo(words(Outcome.values()));
    assertThat(words(schema, "check/properties/status")).isEqualTo(words(Status.values()));
    assertThat(words(schema, "check/properties/kind")).isEqualTo(words(Kind.values()));
    assertThat(words(schema, "check/properties/visibility")).isEqualTo(words(Visibility.values()));
  }

  private static ObjectNode entry(JsonNode report) {
    return (ObjectNode) report.path("entries").path(0);
  }

  private static JsonNode tree(Report report) throws IOException {
    return JSON.readTree(JsonReport.text(report));
  }

  private static List<String> complaints(JsonNode report) throws IOException {
    JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schemaText());
    return schema.validate(report).stream().map(Object::toString).toList();
  }

  private static JsonNode schemaText() throws IOException {
    try (InputStream text = Report.class.getResourceAsStream("report.schema.json")) {
      return JSON.readTree(Objects.requireNonNull(text));
    }
  }

  private static List<String> fields(JsonNode schema) {
    List<String> names = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static List<String> words(JsonNode schema, String pointer) {
    List<String> words = new ArrayList<>();
    schema.at("/$defs/" + pointer + "/enum").forEach(word -> words.add(word.asText()));
    return words;
  }

  private static List<String> words(Enum<?>[] values) {
    return Stream.of(values).map(value -> JSON.convertValue(value, String.class)).toList();
  }
}
