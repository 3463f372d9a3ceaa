package io.github.threadmill.gate;

import java.util.ArrayList;
import java.util.List;

/**
 * A method, a constructor or a field as code refers to it.
 *
 * @param owner the class's internal name; an array's begins with a bracket
 * @param name {@code <init>} for a constructor
 */
record Member(String owner, String name, String descriptor) {

  boolean isMethod() {
    return descriptor.startsWith("(");
  }

  boolean isConstructor() {
    return name.equals("<init>");
  }

  /** The same member of another class. */
  Member of(String other) {
    return new Member(other, name, descriptor);
  }

  /** As the rules name it: {@code #new}, {@code #exit}. */
  String key() {
    return isConstructor() ? "#new" : "#" + name;
  }

  /** With the simple names of its parameters: {@code #new(String,Charset)}. */
  String keyWithParameters() {
    return key() + (isMethod() ? "(" + String.join(",", parameters()) + ")" : "");
  }

  private List<String> parameters() {
    List<String> parameters = new ArrayList<>();
    int at = 1;
    while (descriptor.charAt(at) != ')') {
      int dimensions = 0;
      while (descriptor.charAt(at) == '[') {
        dimensions++;
        at++;
      }
      int end = descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) : at;
      parameters.add(simple(descriptor.substring(at, end + 1)) + "[]".repeat(dimensions));
      at = end + 1;
    }
    return parameters;
  }

  private static String simple(String descriptor) {
    return switch (descriptor.charAt(0)) {
      case 'Z' -> "boolean";
      case 'B' -> "byte";
      case 'C' -> "char";
      case 'S' -> "short";
      case 'I' -> "int";
      case 'J' -> "long";
      case 'F' -> "float";
      case 'D' -> "double";
      default -> Words.simple(descriptor.substring(1, descriptor.length() - 1));
    };
  }
}
