package io.github.threadmill.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StudentFramesTest {

  private static final String STUDENTS = "threadmill.sample";

  @Test
  void the_innermost_line_of_the_students_is_the_top() {
    List<StackTraceElement> stack =
        List.of(
            frame("java.util.concurrent.FutureTask", "FutureTask.java", 100),
            frame("threadmill.sample.deep.Helper$Part$1", "Helper.java", 12),
            frame("threadmill.sample.Fetcher", "Fetcher.java", 31));
    assertThat(StudentFrames.top(stack, STUDENTS))
        .contains(new Place("src/main/java/threadmill/sample/deep/Helper.java", 12));
  }

  @Test
  void the_checks_and_neighbouring_packages_are_nobodys_own() {
    List<StackTraceElement> stack =
        List.of(
            frame("threadmill.sample.FetcherChecks", "FetcherChecks.java", 1),
            frame("threadmill.sample.FetcherChecks$Inner", "FetcherChecks.java", 2),
            frame("threadmill.sampler.Other", "Other.java", 3),
            frame("threadmill.sample", "sample.java", 4));
    assertThat(StudentFrames.top(stack, STUDENTS)).isEmpty();
  }

  @Test
  void who_has_loaded_a_class_says_more_than_what_it_is_called() {
    assertThat(
            StudentFrames.top(
                List.of(loaded("threadmill-students", "threadmill.sample.StayingChecks")),
                STUDENTS))
        .isPresent();
    assertThat(
            StudentFrames.top(
                List.of(loaded("threadmill-checks", "threadmill.sample.Scene")), STUDENTS))
        .isEmpty();
  }

  private static StackTraceElement loaded(String loader, String type) {
    return new StackTraceElement(loader, null, null, type, "method", "Some.java", 7);
  }

  @Test
  void a_frame_without_a_file_or_a_line_is_passed_over() {
    List<StackTraceElement> stack =
        List.of(
            frame("threadmill.sample.Hidden", null, 3),
            frame("threadmill.sample.Native", "Native.java", -2),
            frame("threadmill.sample.Fetcher", "Fetcher.java", 31));
    assertThat(StudentFrames.top(stack, STUDENTS)).map(Place::toString).contains("Fetcher.java:31");
  }

  @Test
  void a_place_is_named_by_its_file_and_line() {
    Place place = Place.of("threadmill.sample.Fetcher", "Window.java", 3).orElseThrow();
    assertThat(place.file()).isEqualTo("src/main/java/threadmill/sample/Window.java");
    assertThat(place.fileName()).isEqualTo("Window.java");
    assertThat(place).hasToString("Window.java:3");
    assertThat(Place.of("NoPackage", "NoPackage.java", 1).orElseThrow().file())
        .isEqualTo("src/main/java/NoPackage.java");
  }

  @Test
  void there_is_no_place_before_the_first_line() {
    assertThat(Place.of("threadmill.sample.Fetcher", "Fetcher.java", 0)).isEmpty();
    assertThatThrownBy(() -> new Place("Fetcher.java", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line must be >= 1, was 0");
  }

  private static StackTraceElement frame(String type, @Nullable String file, int line) {
    return new StackTraceElement(type, "method", file, line);
  }
}
