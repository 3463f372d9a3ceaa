/**
 * Runs tests that a student wrote on implementations that the student does not see, as often as it
 * takes to tell knowledge from luck, and measures what they reach. For use inside observations.
 */
@NullMarked
package io.github.threadmill.suite;

import org.jspecify.annotations.NullMarked;
