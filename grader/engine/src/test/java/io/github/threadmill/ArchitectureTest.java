package io.github.threadmill;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import io.github.threadmill.grade.Grader;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rooms of this module and what may happen in which of them. */
class ArchitectureTest {

  private static final String ROOT = "io.github.threadmill.";

  /** From the ground up; rooms on one floor do not know each other either. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("scratch"),
          List.of("kit", "submission", "bundle"),
          List.of("overlay", "compile", "corpus", "sandbox"),
          List.of("gate"),
          List.of("run"),
          List.of("grade", "costs"),
          List.of("batch", "report"),
          List.of("validate", "selftest"),
          List.of("cli"));

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .importUrl(Grader.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void every_room_is_on_a_floor() {
    assertThat(MAIN.stream().map(JavaClass::getPackageName).distinct())
        .containsExactlyInAnyOrderElementsOf(
            FLOORS.stream().flatMap(List::stream).map(room -> ROOT + room).toList());
  }

  @Test
  void no_circle_leads_through_the_rooms() {
    hold(
        slices()
            .matching(ROOT + "(*)..")
            .should()
            .beFreeOfCycles()
            .because("a room is understood with those below it and without those above"));
  }

  @Test
  void rooms_look_down_only() {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      for (String room : FLOORS.get(floor)) {
        String[] closed =
            FLOORS.stream()
                .skip(floor)
                .flatMap(List::stream)
                .filter(other -> !other.equals(room))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        if (closed.length > 0) {
          hold(
              noClasses()
                  .that()
                  .resideInAPackage(ROOT + room + "..")
                  .should()
                  .dependOnClassesThat()
                  .resideInAnyPackage(closed)
                  .because("each room knows only what stands below it"));
        }
      }
    }
  }

  @Test
  void only_the_command_line_and_the_mains_of_processes_know_the_terminal() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "cli..")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + "compile.CompilerMain")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + "costs.FetcherMain")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("what is printed is decided where a person reads it"));
  }

  @Test
  void only_the_command_line_ends_the_process() {
    hold(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + "cli.Main")
            .should()
            .callMethod(System.class, "exit", int.class)
            .because("everything below returns or throws, and can be tested"));
    hold(
        noClasses()
            .should()
            .callMethod(Runtime.class, "halt", int.class)
            .because("the grader clears away what it has made"));
  }

  @Test
  void nobody_sleeps() {
    hold(
        noClasses()
            .should()
            .callMethodWhere(
                describe(
                    "it is Thread.sleep",
                    (JavaCall<?> call) ->
                        call.getTargetOwner().isEquivalentTo(Thread.class)
                            && call.getName().equals("sleep")))
            .because("whoever waits for time to pass waits too long or not long enough"));
  }

  @Test
  void every_package_says_that_nothing_is_null_unless_it_says_so() {
    hold(
        classes()
            .should(standInNullMarkedPackages())
            .because("NullAway looks only at what is marked"));
  }

  private static ArchCondition<JavaClass> standInNullMarkedPackages() {
    return new ArchCondition<>("stand in a package that is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
          events.add(violated(type, type.getPackageName() + " has no @NullMarked package-info"));
        }
      }
    };
  }

  private static void hold(ArchRule rule) {
    rule.allowEmptyShould(false).check(MAIN);
  }
}
