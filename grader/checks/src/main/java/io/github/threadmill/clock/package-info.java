/** Time that passes only when somebody waits for it, so that sums and maxima of it are exact. */
@NullMarked
package io.github.threadmill.clock;

import org.jspecify.annotations.NullMarked;
