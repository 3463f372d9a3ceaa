package io.github.threadmill.sandbox;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Some of the layers: those that are wanted, or those that hold. */
public record Layers(Set<Layer> set) {

  /** Everything that there is. */
  public static final Layers ALL = new Layers(EnumSet.allOf(Layer.class));

  /** No isolation by the system. */
  public static final Layers NONE = new Layers(Set.of());

  public Layers {
    set = Set.copyOf(set);
  }

  /** Without one of them, to measure what it costs or to see what it keeps out. */
  public Layers without(Layer layer) {
    Set<Layer> fewer = new java.util.HashSet<>(set);
    fewer.remove(layer);
    return new Layers(fewer);
  }

  /** Those that are in neither. */
  public Layers missing() {
    EnumSet<Layer> missing = EnumSet.allOf(Layer.class);
    missing.removeAll(set);
    return new Layers(missing);
  }

  public boolean has(Layer layer) {
    return set.contains(layer);
  }

  /** Whether nothing is missing. */
  public boolean isComplete() {
    return set.size() == Layer.values().length;
  }

  /** The layer of a name; empty if there is none. */
  public static Optional<Layer> named(String word) {
    return Arrays.stream(Layer.values()).filter(layer -> layer.word().equals(word)).findFirst();
  }

  /** The names in their order: {@code user, files}. */
  @Override
  public String toString() {
    return set.stream().sorted().map(Layer::word).collect(Collectors.joining(", "));
  }
}
