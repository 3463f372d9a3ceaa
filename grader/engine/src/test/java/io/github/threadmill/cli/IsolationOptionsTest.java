package io.github.threadmill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.threadmill.sandbox.Layer;
import io.github.threadmill.sandbox.Layers;
import io.github.threadmill.sandbox.Sandbox;
import io.github.threadmill.submission.UnusableInputException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class IsolationOptionsTest {

  private static final String ALL_MISSING =
      "submissions are not isolated in full:"
          + " no user, files, processes, network layer (left out, as was asked for)";

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console =
      new Console(
          new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
          new PrintStream(err, true, StandardCharsets.UTF_8),
          false);

  @Test
  void what_is_missing_is_one_line_on_standard_error() {
    options().requireOrSay(Sandbox.none(), console);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("threadmill: " + ALL_MISSING + "; grade code that you trust\n");
  }

  @Test
  void what_is_required_and_missing_cannot_be_graded_with() {
    assertThatThrownBy(() -> options("--require-isolation").requireOrSay(Sandbox.none(), console))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage("--require-isolation: " + ALL_MISSING);
  }

  @Test
  void layers_are_left_out_by_name() {
    assertThat(options().wanted()).isEqualTo(Layers.ALL);
    assertThat(options("--without-layer=network", "--without-layer=user").wanted().missing())
        .hasToString("user, network");
    assertThat(options("--without-layer=files").wanted().has(Layer.FILES)).isFalse();
  }

  @Test
  void a_layer_that_does_not_exist_is_named() {
    assertThatThrownBy(() -> options("--without-layer=hope").wanted())
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("user, files, processes, network, was hope");
  }

  private static IsolationOptions options(String... arguments) {
    return CommandLine.populateCommand(new IsolationOptions(), arguments);
  }
}
