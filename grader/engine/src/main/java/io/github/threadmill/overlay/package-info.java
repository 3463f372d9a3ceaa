/** The pristine exercise with a submission's own files laid over it. */
@NullMarked
package io.github.threadmill.overlay;

import org.jspecify.annotations.NullMarked;
