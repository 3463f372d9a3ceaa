package io.github.threadmill.network;

/**
 * What a relay's connections share.
 *
 * @param upstreamPort where WireMock listens
 */
record Passage(int upstreamPort, Ledger ledger, Route.Finder routes, Visits visits) {}
