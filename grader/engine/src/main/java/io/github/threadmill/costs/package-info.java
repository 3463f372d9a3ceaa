/** Fetches the same pages with the references of several exercises and says what each costs. */
@NullMarked
package io.github.threadmill.costs;

import org.jspecify.annotations.NullMarked;
