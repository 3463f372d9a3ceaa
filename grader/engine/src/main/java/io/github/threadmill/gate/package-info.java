/** Refuses compiled submissions that call what an exercise does not need, before they run. */
@NullMarked
package io.github.threadmill.gate;

import org.jspecify.annotations.NullMarked;
