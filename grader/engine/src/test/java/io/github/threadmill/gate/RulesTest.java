package io.github.threadmill.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesTest {

  private final Rules rules =
      Rules.read(
          List.of(
              "# a comment",
              "open  a.*",
              "close a.Shut : it is shut",
              "close a.Open #no #new(String,int[]) : not this one",
              "open  b.Part #yes",
              "close b.* : b is closed",
              "close c.Shut : it is shut",
              "open  c.Shut$Nested #yes"));

  @Test
  void the_narrower_line_counts() {
    assertThat(rules.againstType("a/Open")).isEmpty();
    assertThat(rules.againstType("a/Shut")).contains("it is shut");
    assertThat(rules.againstType("a/Shut$Nested")).contains("it is shut");
    assertThat(rules.againstMember(method("a/Open", "yes", "()V"))).isEmpty();
    assertThat(rules.againstMember(method("a/Open", "no", "(I)V"))).contains("not this one");
    assertThat(rules.againstMember(method("a/Open$Nested", "no", "()V"))).isEmpty();
    assertThat(rules.againstMember(method("a/Shut", "yes", "()V"))).contains("it is shut");
  }

  @Test
  void a_constructor_is_told_from_another_by_its_parameters() {
    assertThat(rules.againstMember(method("a/Open", "<init>", "(Ljava/lang/String;[I)V")))
        .contains("not this one");
    assertThat(rules.againstMember(method("a/Open", "<init>", "(Ljava/lang/String;I)V"))).isEmpty();
  }

  @Test
  void of_a_class_that_is_open_in_part_nothing_else_is() {
    assertThat(rules.againstType("b/Part")).isEmpty();
    assertThat(rules.againstType("b/Part$Nested")).contains("b is closed");
    assertThat(rules.againstMember(method("b/Part", "yes", "()V"))).isEmpty();
    assertThat(rules.againstMember(method("b/Part", "no", "()V"))).contains("b is closed");
    assertThat(rules.againstMember(method("c/Shut$Nested", "yes", "()V"))).isEmpty();
    assertThat(rules.againstMember(method("c/Shut$Nested", "no", "()V"))).contains("it is shut");
  }

  @Test
  void an_open_package_opens_none_below_it_and_a_closed_one_gives_its_reason_to_them() {
    assertThat(rules.againstType("a/below/C")).contains("no exercise needs it, so it is closed");
    assertThat(rules.againstType("b/below/C")).contains("b is closed");
    assertThat(rules.againstType("Nowhere")).contains("no exercise needs it, so it is closed");
  }

  @Test
  void an_exercise_opens_what_was_closed() {
    Rules wider = rules.opening(List.of("b.*", "a.Open#no", "a.Shut"));
    assertThat(wider.againstType("b/Other")).isEmpty();
    assertThat(wider.againstType("a/Shut")).isEmpty();
    assertThat(wider.againstMember(method("a/Open", "no", "()V"))).isEmpty();
    assertThat(rules.againstType("b/Other")).contains("b is closed");
  }

  @Test
  void a_line_that_is_no_rule_is_named() {
    for (String line : List.of("opens a.*", "open a.* : why", "close a.*", "open")) {
      assertThatThrownBy(() -> Rules.read(List.of(line)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a rule must open, or close and say why, was " + line);
    }
  }

  /** A name with a slip in it would open or close nothing, and nobody would notice. */
  @Test
  void every_rule_names_something_that_is_there() throws IOException {
    List<String> unknown = new ArrayList<>();
    try (InputStream in = Gate.class.getResourceAsStream("rules.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.replaceFirst("^tests ", "").split(" : ")[0].strip().split("\\s+"))
          .forEach(words -> unknown.addAll(unknown(words)));
    }
    assertThat(unknown).isEmpty();
  }

  private static List<String> unknown(String[] words) {
    String name = words[1];
    if (name.endsWith(".*")) {
      String folder = name.substring(0, name.length() - 2);
      boolean isThere =
          isOnClassPath(folder)
              || ModuleLayer.boot().modules().stream()
                  .flatMap(module -> module.getPackages().stream())
                  .anyMatch(each -> (each + ".").startsWith(folder + "."));
      return isThere ? List.of() : List.of(name);
    }
    try {
      Class<?> type = Class.forName(name, false, RulesTest.class.getClassLoader());
      return Arrays.stream(words)
          .skip(2)
          .filter(member -> !has(type, member))
          .map(member -> name + member)
          .toList();
    } catch (ClassNotFoundException missing) {
      return List.of(name);
    }
  }

  private static boolean isOnClassPath(String folder) {
    return RulesTest.class.getClassLoader().getResource(folder.replace('.', '/')) != null;
  }

  private static boolean has(Class<?> type, String member) {
    Stream<String> executables =
        Stream.<Executable>concat(
                Arrays.stream(type.getDeclaredMethods()),
                Arrays.stream(type.getDeclaredConstructors()))
            .map(RulesTest::member)
            .flatMap(each -> Stream.of(each.key(), each.keyWithParameters()));
    Stream<String> fields =
        Arrays.stream(type.getDeclaredFields()).map(Field::getName).map(name -> "#" + name);
    return Stream.concat(executables, fields).anyMatch(member::equals);
  }

  private static Member member(Executable executable) {
    String parameters =
        Arrays.stream(executable.getParameterTypes())
            .map(Class::descriptorString)
            .reduce("", String::concat);
    String name = executable instanceof java.lang.reflect.Method m ? m.getName() : "<init>";
    return method(
        executable.getDeclaringClass().getName().replace('.', '/'), name, "(" + parameters + ")V");
  }

  private static Member method(String owner, String name, String descriptor) {
    return new Member(owner, name, descriptor);
  }
}
