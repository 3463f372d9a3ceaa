package io.github.threadmill.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.watch.ClassFiles;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class InterfaceTest {

  private static final String STUB =
      """
      package sample;
      import java.util.*;
      public class Fetcher {
        public Fetcher(int limit) {}
        public List<String> fetch(List<String> pages, int limit) { return pages; }
        public static void reset() {}
        void helper() {}
      }
      """;

  @TempDir private Path folder = Path.of("");

  static Stream<Arguments> changes() {
    return Stream.of(
        Arguments.of("void helper() {}", "private int more; public void extra() {}", ""),
        Arguments.of("return pages;", "return new ArrayList<>(pages);", ""),
        Arguments.of(
            "fetch(List<String> pages, int limit)",
            "fetch(List<String> pages, long limit)",
            gone("List fetch(List, int)")),
        Arguments.of("fetch(List", "get(List", gone("List fetch(List, int)")),
        Arguments.of(
            "List<String> fetch", "Collection<String> fetch", gone("List fetch(List, int)")),
        Arguments.of(
            "public List<String> fetch", "List<String> fetch", gone("List fetch(List, int)")),
        Arguments.of("public static void", "public void", gone("static void reset()")),
        Arguments.of("public static void", "static void", gone("static void reset()")),
        Arguments.of("Fetcher(int limit)", "Fetcher()", gone("the constructor Fetcher(int)")),
        Arguments.of(
            "public class Fetcher", "class Fetcher", "the class Fetcher is not public any more"));
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @MethodSource("changes")
  void what_the_checks_call_must_stay(String from, String to, String said) throws IOException {
    assertThat(STUB).contains(from);
    assertThat(missing(Map.of("sample/Fetcher.java", STUB.replace(from, to))))
        .isEqualTo(said.isEmpty() ? Optional.empty() : Optional.of(said));
  }

  @Test
  void a_public_class_must_stay_where_it_is() throws IOException {
    assertThat(missing(Map.of("sample/Other.java", "package sample; class Other {}")))
        .contains("the public class Fetcher is missing");
  }

  @Test
  void a_class_must_not_become_an_interface() throws IOException {
    assertThat(
            missing(Map.of("sample/Fetcher.java", "package sample; public interface Fetcher {}")))
        .contains("Fetcher must be a class, and is an interface");
  }

  @Test
  void a_method_may_move_to_a_class_above() throws IOException {
    assertThat(
            missing(
                Map.of(
                    "sample/Base.java",
                    STUB.replace("class Fetcher", "abstract class Base")
                        .replace("public Fetcher(int limit) {}", "Base(int limit) {}"),
                    "sample/Fetcher.java",
                    "package sample; public class Fetcher extends Base {"
                        + " public Fetcher(int limit) { super(limit); } }")))
        .isEmpty();
  }

  @Test
  void a_constructor_above_is_not_the_classes_own() throws IOException {
    assertThat(
            missing(
                Map.of(
                    "sample/Base.java",
                    STUB.replace("Fetcher", "Base"),
                    "sample/Fetcher.java",
                    "package sample; public class Fetcher extends Base {"
                        + " public Fetcher() { super(1); } }")))
        .contains(gone("the constructor Fetcher(int)"));
  }

  @Test
  void more_ways_up_than_can_be_counted_are_gone_once() {
    Map<String, byte[]> ladder = new TreeMap<>();
    for (int i = 0; i < 60; i++) {
      put(ladder, "A" + i, "A" + (i + 1), "B" + (i + 1));
      put(ladder, "B" + i, "A" + (i + 1), "B" + (i + 1));
    }
    put(ladder, "Fetcher", "A0", "B0");

    assertThat(Interface.missingFrom(only("Fetcher", "call"), ClassFiles.of(ladder)))
        .contains(gone("static void call()"));
  }

  @Test
  void a_long_line_of_types_is_followed_to_its_end() {
    Map<String, byte[]> line = new TreeMap<>();
    put(line, "Fetcher", "A0");
    for (int i = 0; i < 20_000; i++) {
      put(line, "A" + i, "A" + (i + 1));
    }
    line.put("A20000", Objects.requireNonNull(only("A20000", "call").bytes("A20000")));

    assertThat(Interface.missingFrom(only("Fetcher", "call"), ClassFiles.of(line))).isEmpty();
  }

  /** The compiler itself does not get through these. */
  private static void put(Map<String, byte[]> classes, String name, String... above) {
    classes.put(
        name,
        ClassFile.of()
            .build(
                ClassDesc.of(name),
                type ->
                    type.withFlags(AccessFlag.PUBLIC)
                        .withInterfaceSymbols(
                            Arrays.stream(above).map(ClassDesc::of).toArray(ClassDesc[]::new))));
  }

  private static ClassFiles only(String name, String method) {
    return ClassFiles.of(
        Map.of(
            name,
            ClassFile.of()
                .build(
                    ClassDesc.of(name),
                    type ->
                        type.withFlags(AccessFlag.PUBLIC)
                            .withMethodBody(
                                method,
                                MethodTypeDesc.of(ConstantDescs.CD_void),
                                ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                                code -> code.return_()))));
  }

  private Optional<String> missing(Map<String, String> submitted) throws IOException {
    ClassFiles stub =
        Compiled.in(
            Files.createDirectory(folder.resolve("stub")), Map.of("sample/Fetcher.java", STUB));
    return Interface.missingFrom(
        stub, Compiled.in(Files.createDirectory(folder.resolve("submitted")), submitted));
  }

  private static String gone(String what) {
    return "the checks call "
        + what
        + " of Fetcher, which is not there any more; keep its name, its parameters and what it"
        + " returns";
  }
}
