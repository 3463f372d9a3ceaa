/** What was handed in, found in the folders that an instructor names. */
@NullMarked
package io.github.threadmill.submission;

import org.jspecify.annotations.NullMarked;
