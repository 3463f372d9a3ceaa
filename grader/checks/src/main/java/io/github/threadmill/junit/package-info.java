/** The extension that makes a check a JUnit test, and the summary after a run. */
@NullMarked
package io.github.threadmill.junit;

import org.jspecify.annotations.NullMarked;
