package io.github.threadmill.junit;

import io.github.threadmill.exercise.CheckSpec;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/** Runs checks in the order of {@code exercise.json}: what others need comes first. */
public final class DeclaredOrder implements MethodOrderer {

  @Override
  public void orderMethods(MethodOrdererContext context) {
    if (context.getMethodDescriptors().stream().noneMatch(test -> test.isAnnotated(Check.class))) {
      return;
    }
    List<String> declared =
        LocalExercise.of(context.getTestClass()).exercise().checks().stream()
            .map(CheckSpec::id)
            .toList();
    context
        .getMethodDescriptors()
        .sort(Comparator.comparingInt((MethodDescriptor test) -> declared.indexOf(idOf(test))));
  }

  private static String idOf(MethodDescriptor test) {
    return test.findAnnotation(Check.class).map(Check::value).orElse("");
  }
}
