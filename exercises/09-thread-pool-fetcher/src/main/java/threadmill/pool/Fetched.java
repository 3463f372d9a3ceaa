package threadmill.pool;

import io.github.threadmill.api.Outcome;

/**
 * What became of a page, and who went for it. Given.
 *
 * @param outcome a page or a failure
 * @param thread the name of the thread that asked for the page: {@code fetcher-3}
 */
public record Fetched(Outcome outcome, String thread) {}
