/** What stands between a submission's process and the machine that it runs on. */
@NullMarked
package io.github.threadmill.sandbox;

import org.jspecify.annotations.NullMarked;
