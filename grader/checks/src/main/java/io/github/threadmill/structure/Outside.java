package io.github.threadmill.structure;

import io.github.threadmill.watch.TypeHierarchy;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the types outside a student's code declare. They are looked at, not initialised. */
final class Outside {

  private static final ConcurrentHashMap<String, Set<String>> DECLARED = new ConcurrentHashMap<>();

  private Outside() {}

  /**
   * Whether a method overrides one of a type outside.
   *
   * @param parameter as what the object was handed out; {@code java/lang/Object} for any of its
   *     supertypes
   */
  static boolean declares(TypeHierarchy types, String type, String parameter, MethodId method) {
    String key = method.name() + method.descriptor();
    return types.ancestors(type).stream()
        .filter(up -> !types.isGiven(up) && !up.equals("java/lang/Object"))
        .filter(up -> types.isSubtype(up, parameter) || types.isSubtype(parameter, up))
        .anyMatch(up -> declared(up).contains(key));
  }

  private static Set<String> declared(String type) {
    return DECLARED.computeIfAbsent(type, Outside::look);
  }

  private static Set<String> look(String type) {
    try {
      Class<?> found = Class.forName(type.replace('/', '.'), false, Outside.class.getClassLoader());
      return Stream.concat(
              Arrays.stream(found.getMethods()), Arrays.stream(found.getDeclaredMethods()))
          .map(method -> method.getName() + descriptor(method))
          .collect(Collectors.toUnmodifiableSet());
    } catch (ClassNotFoundException | LinkageError e) {
      return Set.of();
    }
  }

  private static String descriptor(Method method) {
    return MethodTypeDesc.of(
            method.getReturnType().describeConstable().orElseThrow(),
            Arrays.stream(method.getParameterTypes())
                .map(it -> it.describeConstable().orElseThrow())
                .toList())
        .descriptorString();
  }
}
