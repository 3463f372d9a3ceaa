package io.github.threadmill.verdict;

import io.github.threadmill.feedback.Finding;
import io.github.threadmill.feedback.Thrown;
import io.github.threadmill.feedback.TooComplexException;
import io.github.threadmill.lab.CheckFailedException;
import io.github.threadmill.lab.DoubtfulException;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.lab.NotStartedException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.util.NoSuchElementException;

/**
 * A check as a method that can be run.
 *
 * @param owner a class with a public constructor without parameters
 * @param method takes a {@link Lab}
 */
public record CheckMethod(Class<?> owner, Method method) {

  /**
   * Finds the method by name.
   *
   * @throws IllegalStateException if the class has no such public method that takes a lab
   */
  public static CheckMethod find(Class<?> owner, String name) {
    try {
      return new CheckMethod(owner, owner.getMethod(name, Lab.class));
    } catch (NoSuchMethodException missing) {
      throw new IllegalStateException(
          owner.getName() + " must have a public method " + name + "(Lab)", missing);
    }
  }

  /** Runs it to its end and says what the end means. Whatever it throws becomes a verdict. */
  public Verdict run(Lab lab) {
    try {
      method.invoke(owner.getConstructor().newInstance(), lab);
      return lab.remark().map(Verdict::passedWith).orElse(Verdict.passed());
    } catch (InvocationTargetException thrown) {
      return meaning(thrown.getTargetException());
    } catch (ReflectiveOperationException | LinkageError broken) {
      return Verdict.couldNotGrade("the check cannot be run: " + broken);
    }
  }

  private static Verdict meaning(Throwable thrown) {
    return switch (thrown) {
      case CheckFailedException failed -> Verdict.failed(failed.finding());
      case NotStartedException notStarted ->
          Verdict.notStarted(String.valueOf(notStarted.getMessage()));
      case DoubtfulException doubtful ->
          Verdict.couldNotGrade(String.valueOf(doubtful.getMessage()));
      case TooComplexException intricate ->
          Verdict.failed(new Finding(String.valueOf(intricate.getMessage()), null, null));
      // A judgement reads what the student's code returned: a null or an object of another class
      // where the signature promises better is the student's doing, not the check's. So is a list
      // that is too short: returning less must not be a way around a verdict.
      case ClassCastException unexpected -> unreadable(unexpected);
      case NullPointerException unexpected -> unreadable(unexpected);
      case IndexOutOfBoundsException tooShort -> incomplete(tooShort);
      case NoSuchElementException tooShort -> incomplete(tooShort);
      // Nor must returning what cannot be reckoned with: a duration beyond all numbers, a text
      // where a number is due.
      case ArithmeticException unexpected -> unreadable(unexpected);
      case NumberFormatException unexpected -> unreadable(unexpected);
      case DateTimeException unexpected -> unreadable(unexpected);
      default -> Verdict.couldNotGrade("the check itself broke: " + Thrown.textOf(thrown));
    };
  }

  private static Verdict unreadable(RuntimeException unexpected) {
    return Verdict.failed(
        new Finding(
            "the result has a null or an unexpected value in it: " + unexpected.getMessage(),
            null,
            null));
  }

  private static Verdict incomplete(RuntimeException tooShort) {
    return Verdict.failed(
        new Finding(
            "the result lacks something that it must have: " + tooShort.getMessage(), null, null));
  }
}
