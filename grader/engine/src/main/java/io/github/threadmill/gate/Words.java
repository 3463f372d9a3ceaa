package io.github.threadmill.gate;

/** Classes and members as a student writes them. */
final class Words {

  private Words() {}

  /** A class without its package: {@code Thread.Builder}. */
  static String simple(String internalName) {
    return internalName.substring(internalName.lastIndexOf('/') + 1).replace('$', '.');
  }

  /** A class, or an array of it: {@code Thread[]}. */
  static String type(String internalName) {
    int dimensions = internalName.lastIndexOf('[') + 1;
    String element = internalName.substring(dimensions);
    boolean isObject = dimensions > 0 && element.startsWith("L");
    return simple(isObject ? element.substring(1, element.length() - 1) : element)
        + "[]".repeat(dimensions);
  }

  /** What code does with a member: {@code calls System.exit}, {@code reads System.in}. */
  static String use(Member member) {
    String owner = simple(member.owner());
    if (member.isConstructor()) {
      return "calls new " + owner;
    }
    return (member.isMethod() ? "calls " : "uses ") + owner + "." + member.name();
  }
}
