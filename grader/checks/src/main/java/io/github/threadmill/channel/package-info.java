/**
 * Plain values and the frames that carry them between the process that observes and the one that
 * judges.
 */
@NullMarked
package io.github.threadmill.channel;

import org.jspecify.annotations.NullMarked;
