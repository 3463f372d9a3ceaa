/** Runs checks: observations in a process that is thrown away, judgements here. */
@NullMarked
package io.github.threadmill.run;

import org.jspecify.annotations.NullMarked;
