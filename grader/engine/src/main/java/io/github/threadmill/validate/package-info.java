/** The kit's proof of its own exercises: stubs, references, variants. */
@NullMarked
package io.github.threadmill.validate;

import org.jspecify.annotations.NullMarked;
