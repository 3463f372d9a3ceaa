package io.github.threadmill.evidence;

import io.github.threadmill.feedback.Thrown;

/**
 * An exception that ended a thread.
 *
 * @param thread the thread's name; may be empty for a virtual one
 * @param thrown the exception, with the student's line
 */
public record Uncaught(String thread, boolean virtual, Thrown thrown) {}
