package io.github.threadmill.structure;

import io.github.threadmill.watch.TypeHierarchy;

/** A method in a class file: internal name of its class, name, descriptor. */
record MethodId(String owner, String name, String descriptor) {

  boolean isClassInitialiser() {
    return name.equals("<clinit>");
  }

  /**
   * The same method, where the given class or the nearest given superclass or interface has a body
   * for it.
   */
  @org.jspecify.annotations.Nullable
  MethodId foundIn(TypeHierarchy types, String type) {
    if (types.declares(type, name, descriptor)) {
      return new MethodId(type, name, descriptor);
    }
    for (String up : types.ancestors(type)) {
      if (types.declares(up, name, descriptor)) {
        return new MethodId(up, name, descriptor);
      }
    }
    return null;
  }
}
