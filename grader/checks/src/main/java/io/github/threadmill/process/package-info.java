/**
 * Worker processes that students start through a launcher: JVMs of their own that are counted,
 * whose pipes are measured, and whose tasks report to a desk in the process that is observed.
 */
@NullMarked
package io.github.threadmill.process;

import org.jspecify.annotations.NullMarked;
