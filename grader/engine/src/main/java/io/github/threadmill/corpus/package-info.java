/**
 * Small classes that block, or that only look like it, and a bench that decides on each of them.
 */
@NullMarked
package io.github.threadmill.corpus;

import org.jspecify.annotations.NullMarked;
