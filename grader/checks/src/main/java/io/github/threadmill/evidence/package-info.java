/** What was seen while the student's code ran: calls that blocked, threads, work done. */
@NullMarked
package io.github.threadmill.evidence;

import org.jspecify.annotations.NullMarked;
