/** One submission on its way through all steps, and nothing else. */
@NullMarked
package io.github.threadmill.grade;

import org.jspecify.annotations.NullMarked;
