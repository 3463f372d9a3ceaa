package io.github.threadmill.corpus;

import java.util.concurrent.CompletableFuture;

/** One way to write an asynchronous method, right or wrong. */
public interface Shape {

  CompletableFuture<?> run(Service service) throws Exception;
}
