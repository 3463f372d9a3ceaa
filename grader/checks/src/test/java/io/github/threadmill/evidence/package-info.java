/** What is seen of threads, with the student's code that it is seen of. */
@NullMarked
package io.github.threadmill.evidence;

import org.jspecify.annotations.NullMarked;
