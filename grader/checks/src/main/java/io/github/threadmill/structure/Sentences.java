package io.github.threadmill.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.threadmill.watch.ClassFiles;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Requirements that exercises put together their structural checks from. */
public final class Sentences {

  private static final Set<String> FUTURES =
      Set.of("java.util.concurrent.CompletableFuture", "java.util.concurrent.CompletionStage");

  private Sentences() {}

  /**
   * No field of a type: {@code noFieldOfType("java.lang.Thread", "work belongs to the executor")}.
   *
   * @param type the field's declared type, by binary name
   */
  public static Sentence noFieldOfType(String type, String because) {
    return new Sentence(
        noFields().should().haveRawType(type).because(because),
        noFields().should().haveRawType(Thread.class).because(because));
  }

  /** No static field that can be assigned after its class was initialised. */
  public static Sentence noStaticMutableState(String because) {
    return Sentence.of(
        noFields()
            .that()
            .areStatic()
            .and()
            .areNotFinal()
            .should()
            .bePrivate()
            .orShould()
            .notBePrivate()
            .as("no fields should be static and not final")
            .because(because));
  }

  /** Neither {@code parallelStream()} nor {@code parallel()}. */
  public static Sentence noParallelStreams(String because) {
    return Sentence.of(
        noClasses()
            .should(
                use(
                    "parallel streams",
                    access ->
                        access.getName().equals("parallelStream")
                            || (access.getName().equals("parallel")
                                && access
                                    .getTargetOwner()
                                    .getName()
                                    .startsWith("java.util.stream."))))
            .because(because));
  }

  /**
   * Neither the common pool by name, nor an {@code …Async} method without an executor, which runs
   * there.
   */
  public static Sentence noCommonPool(String because) {
    return Sentence.of(
        noClasses().should(use("the common pool", Sentences::usesCommonPool)).because(because));
  }

  /**
   * No use of a type, its members or its constructors: {@code noUseOf("java.lang.Thread", "…")}.
   */
  public static Sentence noUseOf(String type, String because) {
    return new Sentence(
        noClasses().should(useType(type)).because(because),
        noClasses().should(useType("java.lang.Thread")).because(because));
  }

  /**
   * Holds for a method from which a call is reached that blocks whenever it is executed; to be used
   * as {@code noMethods().that()….should(reachABlockingCall(classes, ThreadPolicy.nowhere()))}.
   */
  public static ArchCondition<JavaMethod> reachABlockingCall(
      ClassFiles classes, ThreadPolicy policy) {
    return new ArchCondition<>("reach a blocking call") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        List<Reach> certain =
            BlockingRule.forEntryPoints(
                    method.getOwner().getName().replace('.', '/'), List.of(method.getName()))
                .allowing(policy)
                .check(classes)
                .stream()
                .filter(reach -> !reach.certainty().decidedAtRunTime())
                .toList();
        for (Reach reach : certain) {
          events.add(SimpleConditionEvent.satisfied(method, reach.pathText()));
        }
        if (certain.isEmpty()) {
          events.add(
              SimpleConditionEvent.violated(
                  method, method.getName() + " reaches nothing that blocks"));
        }
      }
    };
  }

  /** No blocking call in reach of a class's methods of some names. */
  public static ArchRule noBlockingCallFrom(
      String type, String method, ClassFiles classes, ThreadPolicy policy) {
    return noMethods()
        .that()
        .areDeclaredIn(type)
        .and()
        .haveName(method)
        .should(reachABlockingCall(classes, policy));
  }

  private static boolean usesCommonPool(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    boolean byName =
        owner.equals("java.util.concurrent.ForkJoinPool") && access.getName().equals("commonPool");
    boolean unnamed =
        FUTURES.contains(owner)
            && access.getName().endsWith("Async")
            && access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
            && target.getRawParameterTypes().stream()
                .noneMatch(it -> it.getName().equals("java.util.concurrent.Executor"));
    return byName || unnamed;
  }

  private static ArchCondition<JavaClass> useType(String type) {
    return use(type, access -> access.getTargetOwner().getName().equals(type));
  }

  private static ArchCondition<JavaClass> use(String what, Predicate<JavaAccess<?>> uses) {
    return new ArchCondition<>("use " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getAccessesFromSelf().stream()
            .filter(uses)
            .forEach(
                access ->
                    events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
      }
    };
  }
}
