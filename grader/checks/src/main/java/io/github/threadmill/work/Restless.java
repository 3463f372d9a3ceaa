package io.github.threadmill.work;

import io.github.threadmill.feedback.Place;
import org.jspecify.annotations.Nullable;

/**
 * A thread that kept running though it had nothing to do.
 *
 * @param thread its name
 * @param at the student's line that it was at, where one is known
 */
public record Restless(String thread, @Nullable Place at) {}
