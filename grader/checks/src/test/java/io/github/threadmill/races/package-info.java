/** Known races and known innocents, for each means of {@code races}. */
@NullMarked
package io.github.threadmill.races;

import org.jspecify.annotations.NullMarked;
