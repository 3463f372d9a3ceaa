package threadmill.crawler;

import java.time.Duration;

/**
 * What a crawl may do. Given.
 *
 * @param perHost how many requests to one host may be in flight at the same time, at least 1
 * @param parsers how many pages may be parsed at the same time, at least 1
 * @param attempts how often a page is asked for at the most, at least 1
 * @param backOff how long to wait before the second attempt; twice as long before the third, and so
 *     on
 */
public record Limits(int perHost, int parsers, int attempts, Duration backOff) {}
