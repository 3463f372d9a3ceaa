package io.github.threadmill.exercise;

/** An exercise's own files are not as they must be: the instructor's to mend, never a student's. */
public final class BrokenExerciseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message the file, what is wrong in it, what it should be
   * @param cause what reading it threw
   */
  public BrokenExerciseException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * @param message the file, what is wrong in it, what it should be
   */
  public BrokenExerciseException(String message) {
    super(message);
  }
}
