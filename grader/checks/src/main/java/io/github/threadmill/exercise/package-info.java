/** What an exercise is, read from its {@code exercise.json}. */
@NullMarked
package io.github.threadmill.exercise;

import org.jspecify.annotations.NullMarked;
