/** Words typed, words printed, exit codes. */
@NullMarked
package io.github.threadmill.cli;

import org.jspecify.annotations.NullMarked;
