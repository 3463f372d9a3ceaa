/** What a verdict was made from, kept so that it can be made again. */
@NullMarked
package io.github.threadmill.bundle;

import org.jspecify.annotations.NullMarked;
