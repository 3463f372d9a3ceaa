package io.github.threadmill.api;

import java.io.Serializable;
import java.util.function.Function;

/**
 * A function that may be sent to another process. It can be run again should the process be lost in
 * the middle: running it twice does no more than running it once.
 *
 * @param <T> what it takes; serializable
 * @param <R> what it returns; serializable
 */
@FunctionalInterface
public interface RemoteTask<T, R> extends Function<T, R>, Serializable {}
