/** Where a check meets the student's code: set up, observe, judge. */
@NullMarked
package io.github.threadmill.lab;

import org.jspecify.annotations.NullMarked;
