package io.github.threadmill.costs;

import java.time.Duration;

/**
 * What fetching all pages costs one reference. The counts are exact: they are taken while every
 * page is held, so that no moment is missed. Memory and time are those of one run on one machine.
 *
 * @param exercise its id
 * @param title how it fetches
 * @param inFlight the most requests in flight at one moment, as the network saw it
 * @param platformThreads the most platform threads alive at one moment, beyond those before the
 *     first page: the fetcher's own and those that the JDK has started for it
 * @param virtualThreads alive while as many pages are held as it asks for at once; fewer before and
 *     afterwards
 * @param connections that were opened, as the network saw it
 * @param memory bytes while as many pages are held as it asks for at once, beyond those before the
 *     first page: heap in use after a collection, direct buffers, and the touched part of the
 *     platform threads' stacks
 * @param expected pages ÷ in flight, rounded up, × delay
 * @param wall what it took by the clock
 */
public record Cost(
    String exercise,
    String title,
    int inFlight,
    int platformThreads,
    int virtualThreads,
    int connections,
    long memory,
    Duration expected,
    Duration wall) {}
