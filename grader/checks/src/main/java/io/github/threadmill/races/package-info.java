/** Which interleavings of a student's code go wrong: searched for, shaken out, or forced. */
@NullMarked
package io.github.threadmill.races;

import org.jspecify.annotations.NullMarked;
