package io.github.threadmill.feedback;

import org.jspecify.annotations.Nullable;

/**
 * What a check found wrong.
 *
 * @param observed what was seen against what is needed, in the exercise's own words and numbers
 * @param at the student's line that shows it, where one is known
 * @param help what to do about it; never a guess at what was observed
 */
public record Finding(String observed, @Nullable Place at, @Nullable String help) {}
