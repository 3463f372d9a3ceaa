package io.github.threadmill.junit;

import io.github.threadmill.exercise.BrokenExerciseException;
import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.verdict.Verdict;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Runs a check as a JUnit test. The test method that JUnit holds is only its outline: the check
 * itself is loaded anew, with the student's classes in loaders of their own that watch them, so
 * that no check inherits static state from another one.
 */
final class CheckExtension implements InvocationInterceptor, ParameterResolver {

  @Override
  public void interceptTestMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context) {
    invocation.skip();
    LocalExercise local = LocalExercise.of(context.getRequiredTestClass());
    CheckSpec check = declared(local, method.getExecutable());
    Verdict verdict =
        local
            .verdicts()
            .obstacle(check)
            .orElseGet(() -> LocalRun.of(local, context).run(method.getExecutable()));
    local.verdicts().put(check, verdict);
    TestEnding.of(local.exercise(), check, verdict);
  }

  private static CheckSpec declared(LocalExercise local, Method method) {
    String id = method.getAnnotation(Check.class).value();
    return local
        .exercise()
        .check(id)
        .orElseThrow(
            () ->
                new BrokenExerciseException(
                    local.exercise().id() + "/exercise.json declares no check " + id));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Lab.class;
  }

  /** Nobody looks at it: the method of this instance is never called. */
  @Override
  public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return null;
  }
}
