/**
 * Work items that show who ran them, and beside whom, by meeting each other and not by the clock.
 * They run beside the student's code; what they recorded is plain and is judged elsewhere.
 */
@NullMarked
package io.github.threadmill.work;

import org.jspecify.annotations.NullMarked;
