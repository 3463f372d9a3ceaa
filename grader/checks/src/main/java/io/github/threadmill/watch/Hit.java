package io.github.threadmill.watch;

import org.jspecify.annotations.Nullable;

/** A watched call on its way, from just before it until just after. */
record Hit(
    WatchSession session,
    BlockingCall call,
    @Nullable Object monitor,
    int depth,
    @Nullable Hit around,
    boolean returnsAtOnce) {}
