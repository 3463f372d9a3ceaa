/** How a check ended, in a word and in full. */
@NullMarked
package io.github.threadmill.verdict;

import org.jspecify.annotations.NullMarked;
