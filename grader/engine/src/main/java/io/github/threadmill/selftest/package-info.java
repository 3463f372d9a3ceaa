/** The kit's attacks on itself: nothing that a submission does may gain, harm, read or get out. */
@NullMarked
package io.github.threadmill.selftest;

import org.jspecify.annotations.NullMarked;
