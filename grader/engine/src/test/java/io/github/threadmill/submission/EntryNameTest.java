package io.github.threadmill.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"a/b/C.java", "a\\b\\C.java", "./a/b/C.java", "a//b/./C.java", "a/b/C.java/"})
  void a_sound_name_is_its_elements(String name) {
    assertThat(EntryName.of(name).trouble()).isEmpty();
    assertThat(EntryName.of(name).elements()).containsExactly("a", "b", "C.java");
  }

  @Test
  void names_in_any_script_are_taken() {
    assertThat(EntryName.of("Größe/日本.java").elements()).containsExactly("Größe", "日本.java");
    assertThat(EntryName.of("...").elements()).containsExactly("...");
    assertThat(EntryName.of("12:30 notes.txt").trouble()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "a/../../x", "a\\..\\x", "..", "a/.."})
  void a_name_that_leads_out_is_refused(String name) {
    assertThat(trouble(name)).isEqualTo(said(name, "leads out of it; pack the folder itself"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "\\\\server\\share", "C:\\x", "c:x", "C:/x"})
  void an_absolute_name_is_refused(String name) {
    assertThat(trouble(name)).isEqualTo(said(name, "is an absolute path; pack the folder itself"));
    assertThat(EntryName.of(name).elements()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\n", "\u001b", "\u007f", "\u009b", "\ud800"})
  void a_control_character_is_refused_and_not_printed(String character) {
    assertThat(trouble("a/b" + character + "c"))
        .isEqualTo(said("a/b?c", "has a control character in it; rename the file"));
  }

  @Test
  void what_is_too_long_or_too_deep_is_refused_by_its_measure() {
    assertThat(EntryName.of("x".repeat(255)).trouble()).isEmpty();
    assertThat(trouble("x".repeat(256)))
        .endsWith("which has an element of 256 characters; at most 255 are taken")
        .hasSizeLessThan(250);
    assertThat(EntryName.of("a/".repeat(31) + "a").trouble()).isEmpty();
    assertThat(trouble("a/".repeat(32) + "a"))
        .endsWith("which is more than 32 folders deep; hand in your source files alone");
    assertThat(trouble(("x".repeat(99) + "/").repeat(6)))
        .endsWith("which has 600 characters; at most 512 are taken");
  }

  @ParameterizedTest
  @CsvSource({"a/b/../../x,2", "ok/C:\\x,3", "../x,0"})
  void the_elements_before_the_trouble_say_whose_it_is(String name, int sound) {
    assertThat(EntryName.of(name).elements()).hasSize(sound);
  }

  private static String trouble(String name) {
    return EntryName.of(name).trouble().orElse("");
  }

  private static String said(String name, String trouble) {
    return "holds the name \"" + name + "\", which " + trouble;
  }
}
