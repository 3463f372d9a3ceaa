/** Watched call sites: what a student's code was seen to do while it ran, with file and line. */
@NullMarked
package io.github.threadmill.watch;

import org.jspecify.annotations.NullMarked;
