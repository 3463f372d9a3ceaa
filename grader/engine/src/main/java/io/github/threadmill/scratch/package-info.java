/** Temporary folders of this process, which do not outlive it. */
@NullMarked
package io.github.threadmill.scratch;

import org.jspecify.annotations.NullMarked;
