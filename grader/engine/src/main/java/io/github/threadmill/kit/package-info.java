/** Where this installation of Threadmill has its exercises, solutions and jars. */
@NullMarked
package io.github.threadmill.kit;

import org.jspecify.annotations.NullMarked;
