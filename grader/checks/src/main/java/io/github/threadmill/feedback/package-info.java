/** What is said to a student: findings and how they are laid out. */
@NullMarked
package io.github.threadmill.feedback;

import org.jspecify.annotations.NullMarked;
