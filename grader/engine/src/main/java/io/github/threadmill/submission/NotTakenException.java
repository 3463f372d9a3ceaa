package io.github.threadmill.submission;

import java.io.IOException;

/**
 * Something handed in cannot be taken. An exception, since it has to come up through the streams of
 * a library; whoever looks for submissions makes a refusal of it.
 */
public final class NotTakenException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong and what to do, to be read after the name of what it is about
   */
  public NotTakenException(String message) {
    super(message);
  }
}
