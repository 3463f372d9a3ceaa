/** Many submissions side by side. */
@NullMarked
package io.github.threadmill.batch;

import org.jspecify.annotations.NullMarked;
