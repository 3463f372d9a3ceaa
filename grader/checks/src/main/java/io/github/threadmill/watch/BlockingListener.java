package io.github.threadmill.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Told about watched calls in the student's own thread, while the call has not been made yet.
 * Called by many threads at once; must neither block nor throw.
 */
@FunctionalInterface
public interface BlockingListener {

  /** What is to become of the call. */
  enum Answer {
    PROCEED,
    /**
     * Do not make the call, return as if it had woken up early. Heeded for {@code Object.wait},
     * {@code Condition.await*}, {@code LockSupport.park*} and sleeps only.
     */
    RETURN_AT_ONCE
  }

  /**
   * Just before a call that blocks, or that may.
   *
   * @param receiver what the method is called on, null for static methods
   * @param arguments as handed to the method, numbers boxed; empty for {@code synchronized} and
   *     spinning
   */
  Answer beforeBlocking(BlockingCall call, @Nullable Object receiver, List<?> arguments);

  /** Just before a watched call that does not block. */
  default void beforeOther(BlockingCall call) {}

  /** After a call that was announced by {@link #beforeBlocking} has returned or thrown. */
  default void afterBlocking(BlockingCall call) {}
}
