package threadmill.processes;

import java.util.concurrent.CompletableFuture;

/** An item, and what is to become of it. */
record Job<T, R>(T item, CompletableFuture<R> result) {}
