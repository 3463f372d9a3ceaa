/**
 * What a student's code could do, read from its bytecode: the call graph, and rules that stand on
 * it.
 */
@NullMarked
package io.github.threadmill.structure;

import org.jspecify.annotations.NullMarked;
