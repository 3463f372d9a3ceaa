package io.github.threadmill.compile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.Plugin;
import io.github.threadmill.watch.ClassFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class JavacTest {

  @TempDir private Path output = Path.of("");

  @Test
  void sound_sources_become_class_files() {
    CompileResult result =
        compile(
            Map.of(
                "sample/One.java", "package sample; public class One { Two two; }",
                "sample/Two.java", "package sample; class Two { class Inner {} }"));
    assertThat(result.succeeded()).isTrue();
    assertThat(ClassFiles.in(output).names())
        .containsExactly("sample/One", "sample/Two", "sample/Two$Inner");
  }

  @Test
  void an_error_is_told_with_its_file_and_line() {
    CompileResult result =
        compile(
            Map.of(
                "sample/Fine.java", "package sample; class Fine {}",
                "sample/Broken.java", "package sample;\nclass Broken {\n  int x = \"text\";\n}\n"));
    assertThat(result.errors())
        .containsExactly(
            new CompileError(
                "sample/Broken.java",
                3,
                "incompatible types: java.lang.String cannot be converted to int"));
    assertThat(ClassFiles.in(output).names()).doesNotContain("sample/Broken");
  }

  @Test
  void twenty_errors_are_enough() {
    String many = "class Many {\n" + "  Missing m;\n".repeat(30) + "}";
    assertThat(compile(Map.of("Many.java", many)).errors()).hasSize(20);
  }

  @Test
  void a_class_in_a_file_of_another_name_is_an_error_in_that_file() {
    List<CompileError> errors =
        compile(Map.of("sample/Other.java", "package sample; public class One {}")).errors();
    assertThat(errors).hasSize(1);
    assertThat(errors.getFirst().file()).isEqualTo("sample/Other.java");
    assertThat(errors.getFirst().message()).contains("should be declared in a file named One.java");
  }

  @Test
  void a_file_may_have_any_name() {
    for (String name : List.of("a b.java", "A[1].java", "100%.java", "a#b.java", "é^|.java")) {
      assertThat(compile(Map.of("sample/" + name, "package sample; class A {}")).errors())
          .as(name)
          .isEmpty();
    }
  }

  @Test
  void no_service_on_the_class_path_runs() throws IOException {
    String services =
        """
        package sample;
        import com.sun.source.util.*;
        import java.util.Set;
        import javax.annotation.processing.*;
        import javax.lang.model.element.TypeElement;
        public class Services {
          @SupportedAnnotationTypes("*")
          public static class Processing extends AbstractProcessor {
            public boolean process(Set<? extends TypeElement> all, RoundEnvironment round) {
              throw new IllegalStateException("ran");
            }
          }
          public static class Plugged implements Plugin {
            public String getName() { return "sample"; }
            public boolean autoStart() { return true; }
            public void init(JavacTask task, String... arguments) {
              throw new IllegalStateException("ran");
            }
          }
        }
        """;
    assertThat(compile(Map.of("sample/Services.java", services)).errors()).isEmpty();
    Path names = Files.createDirectories(output.resolve("META-INF/services"));
    Files.writeString(names.resolve(Processor.class.getName()), "sample.Services$Processing\n");
    Files.writeString(names.resolve(Plugin.class.getName()), "sample.Services$Plugged\n");

    CompileResult result =
        new Javac()
            .compile(
                new CompileJob(
                    Map.of("sample/User.java", "package sample; @Deprecated class User {}"),
                    List.of(output.toString()),
                    output.toString()));

    assertThat(result).isEqualTo(new CompileResult(List.of(), result.cpuNanos(), false));
  }

  @Test
  void sources_on_the_class_path_are_not_read() throws IOException {
    Files.writeString(output.resolve("Secret.java"), "class Secret {}");
    CompileResult result =
        new Javac()
            .compile(
                new CompileJob(
                    Map.of("User.java", "class User { Secret secret; }"),
                    List.of(output.toString()),
                    output.toString()));
    assertThat(result.errors())
        .singleElement()
        .extracting(CompileError::message)
        .asString()
        .startsWith("cannot find symbol");
  }

  @Test
  void a_source_that_exhausts_the_stack_is_an_error_and_no_more() {
    String deep = "class Deep { int x = " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + "; }";
    CompileResult result = compile(Map.of("Deep.java", deep));
    assertThat(result.succeeded()).isFalse();
  }

  private CompileResult compile(Map<String, String> sources) {
    return new Javac().compile(new CompileJob(sources, List.of(), output.toString()));
  }
}
