package io.github.threadmill.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@SuppressWarnings("serial")
class ThrownTest {

  private static final String STUDENTS = "threadmill.sample";

  @Test
  void an_exception_is_copied_with_its_causes_and_the_students_line() {
    Exception cause = at(new IllegalStateException("late"), frame("threadmill.sample.Fetcher", 31));
    Exception outer = at(new ExecutionException("outer", cause), frame("java.util.List", 5));

    Thrown thrown = Thrown.of(outer, STUDENTS);

    Place place = new Place("src/main/java/threadmill/sample/Fetcher.java", 31);
    assertThat(thrown)
        .isEqualTo(
            new Thrown(
                "ExecutionException",
                "outer",
                null,
                new Thrown("IllegalStateException", "late", place, null)));
    assertThat(thrown.place()).contains(place);
    assertThat(thrown.root()).hasToString("IllegalStateException: late");
  }

  @Test
  void the_outer_line_is_shown_where_the_root_has_none() {
    Exception cause = at(new IllegalStateException(), frame("java.util.List", 5));
    Exception outer =
        at(new IllegalArgumentException(cause), frame("threadmill.sample.Fetcher$Inner", 7));
    assertThat(Thrown.of(outer, STUDENTS).place())
        .contains(new Place("src/main/java/threadmill/sample/Fetcher.java", 7));
  }

  @Test
  void a_message_is_left_out_where_there_is_none_and_shortened_where_it_is_long() {
    assertThat(Thrown.of(new IllegalStateException(), STUDENTS))
        .hasToString("IllegalStateException");
    assertThat(Thrown.of(new IllegalStateException("x".repeat(301)), STUDENTS).message())
        .isEqualTo("x".repeat(300) + "…");
  }

  @Test
  void an_exception_without_a_name_goes_by_what_it_extends() {
    assertThat(Thrown.of(new IllegalStateException("m") {}, STUDENTS))
        .hasToString("IllegalStateException: m");
  }

  @Test
  void methods_of_an_exception_that_throw_are_its_own_affair() {
    for (Throwable own :
        new Throwable[] {
          new IllegalStateException("own"), new AssertionError("own"), new StackOverflowError()
        }) {
      assertThat(Thrown.of(new Malicious(own), STUDENTS))
          .isEqualTo(new Thrown("Malicious", null, null, null));
    }
  }

  @Test
  void a_stack_with_holes_in_it_has_no_place() {
    Throwable holes =
        new RuntimeException("m") {
          @Override
          @SuppressWarnings("NullAway") // that is the point
          public StackTraceElement[] getStackTrace() {
            return new @Nullable StackTraceElement[] {null};
          }
        };
    assertThat(Thrown.of(holes, STUDENTS).place()).isEmpty();
  }

  @Test
  void causes_without_end_are_cut_off() {
    Throwable endless =
        new RuntimeException("m") {
          @Override
          public synchronized Throwable getCause() {
            return new ExecutionException("one more", this);
          }
        };
    int depth = 0;
    for (Thrown each = Thrown.of(endless, STUDENTS); each.cause() != null; each = each.cause()) {
      depth++;
    }
    assertThat(depth).isEqualTo(5);
  }

  @Test
  void an_exception_that_is_its_own_cause_has_none() {
    Throwable self =
        new RuntimeException("m") {
          @Override
          public synchronized Throwable getCause() {
            return this;
          }
        };
    assertThat(Thrown.of(self, STUDENTS).cause()).isNull();
  }

  private static <T extends Throwable> T at(T thrown, StackTraceElement... stack) {
    thrown.setStackTrace(stack);
    return thrown;
  }

  private static StackTraceElement frame(String type, int line) {
    String file = type.substring(type.lastIndexOf('.') + 1).replaceFirst("\\$.*", "") + ".java";
    return new StackTraceElement(type, "method", file, line);
  }

  private static final class Malicious extends RuntimeException {
    private final transient Throwable own;

    Malicious(Throwable own) {
      this.own = own;
    }

    @Override
    public String getMessage() {
      throw Malicious.<RuntimeException>sneakily(own);
    }

    @Override
    public synchronized Throwable getCause() {
      throw Malicious.<RuntimeException>sneakily(own);
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw Malicious.<RuntimeException>sneakily(own);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T sneakily(Throwable thrown) throws T {
      throw (T) thrown;
    }
  }

  @Test
  void a_text_that_throws_is_replaced_by_the_name_of_the_class() {
    class Hostile extends RuntimeException {
      private static final long serialVersionUID = 1L;

      @Override
      public String toString() {
        throw ThrownTest.<RuntimeException>undeclared(new java.io.IOException("no text"));
      }
    }
    assertThat(Thrown.textOf(new Hostile())).isEqualTo(Hostile.class.getName());
    assertThat(Thrown.textOf(new IllegalStateException("a")))
        .isEqualTo("java.lang.IllegalStateException: a");
    assertThat(Thrown.textOf(null)).isEqualTo("null");
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> T undeclared(Throwable any) throws T {
    throw (T) any;
  }
}
