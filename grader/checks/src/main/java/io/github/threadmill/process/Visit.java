package io.github.threadmill.process;

/**
 * A task that has reported to a {@link Desk}.
 *
 * @param item what it was working on
 * @param worker the number of its process
 */
public record Visit(int item, long worker) {}
