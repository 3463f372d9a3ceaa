/** How fast this machine is at this moment, so that no limit is a number of milliseconds. */
@NullMarked
package io.github.threadmill.calibrate;

import org.jspecify.annotations.NullMarked;
