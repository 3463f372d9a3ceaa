package io.github.threadmill.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.watch.ClassFiles;
import io.github.threadmill.watch.Compiled;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sample's first line says which field is shared, or why none is. */
class SharedFieldsTest {

  @Test
  void every_shared_field_is_found_and_no_other() throws Exception {
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> found = new TreeMap<>();
    for (Path sample : samples("shared")) {
      expected.put(name(sample), note(sample));
      found.put(name(sample), fields(sample));
    }

    assertThat(expected).hasSizeGreaterThanOrEqualTo(15);
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void no_innocent_class_is_accused() throws Exception {
    Map<String, String> accused = new TreeMap<>();
    List<Path> samples = samples("innocent");
    for (Path sample : samples) {
      List<SharedField> found = SharedFields.in(classes(sample));
      if (!found.isEmpty()) {
        accused.put(name(sample), found.toString());
      }
    }

    assertThat(samples).hasSizeGreaterThanOrEqualTo(28);
    assertThat(accused).isEmpty();
  }

  @Test
  void a_finding_names_both_lines() throws Exception {
    ClassFiles classes = classes(Path.of(folder("shared")).resolve("ReadOutsideLock.java"));

    assertThat(SharedFields.in(classes))
        .extracting(SharedField::toString)
        .containsExactly(
            "ReadOutsideLock.balance is written under a lock at ReadOutsideLock.java:14"
                + " and used without it at ReadOutsideLock.java:16");
  }

  private static String fields(Path sample) throws IOException {
    return String.join(
        ", ",
        SharedFields.in(classes(sample)).stream()
            .map(found -> found.field().substring(found.field().lastIndexOf('.') + 1))
            .toList());
  }

  private static ClassFiles classes(Path sample) throws IOException {
    return Compiled.sources(Map.of("sample/" + sample.getFileName(), Files.readString(sample)));
  }

  private static String name(Path sample) {
    return sample.getFileName().toString();
  }

  private static String note(Path sample) throws IOException {
    String first = Files.readAllLines(sample).getFirst();
    return first.substring(first.indexOf(':') + 1).strip();
  }

  private static List<Path> samples(String kind) throws Exception {
    try (Stream<Path> files = Files.list(Path.of(folder(kind)))) {
      return files.sorted().toList();
    }
  }

  private static java.net.URI folder(String kind) throws URISyntaxException {
    URL folder = SharedFieldsTest.class.getResource("/fields/" + kind);
    return Objects.requireNonNull(folder).toURI();
  }
}
