/**
 * What a student's code may compile against: the stub's marker and the types that several exercises
 * share.
 */
@NullMarked
package io.github.threadmill.api;

import org.jspecify.annotations.NullMarked;
