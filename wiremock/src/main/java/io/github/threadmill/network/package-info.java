/**
 * The slow network that exercises fetch from: delays, faults, barriers and limits, and a journal of
 * what it saw.
 */
@NullMarked
package io.github.threadmill.network;

import org.jspecify.annotations.NullMarked;
