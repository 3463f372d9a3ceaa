/**
 * The process that a student's code runs in: it observes and sends what it saw; it judges nothing.
 */
@NullMarked
package io.github.threadmill.observer;

import org.jspecify.annotations.NullMarked;
