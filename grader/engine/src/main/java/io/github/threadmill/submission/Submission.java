package io.github.threadmill.submission;

import java.nio.file.Path;

/**
 * One student's work on one exercise, as it was handed in.
 *
 * @param name the folder's name, which is what a report calls it
 * @param root the folder that stands for the exercise's own: it has {@code src/main/java}
 * @param exerciseId which exercise it answers
 */
public record Submission(String name, Path root, String exerciseId) {}
