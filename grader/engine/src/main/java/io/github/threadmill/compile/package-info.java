/** Compiles submissions and checks in a warm process that can be killed. */
@NullMarked
package io.github.threadmill.compile;

import org.jspecify.annotations.NullMarked;
