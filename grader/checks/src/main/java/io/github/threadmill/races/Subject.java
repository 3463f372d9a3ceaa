package io.github.threadmill.races;

import io.github.threadmill.lab.FreshClasses;
import java.util.function.Supplier;

/**
 * What is explored.
 *
 * @param classes all classes that may take part
 * @param models makes a fresh model for each interleaving
 */
record Subject(FreshClasses classes, Supplier<Model> models) {}
