package io.github.threadmill.gate;

import io.github.threadmill.gate.Constants.Closed;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.classfile.attribute.RuntimeVisibleParameterAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the annotations of a submission's classes refer to, and what they make others do: JUnit
 * calls what they name, and makes what an annotated method asks for out of a text.
 */
final class Annotations {

  /** Their texts name methods and fields of any class: {@code java.lang.Thread#activeCount}. */
  private static final Set<String> NAMING =
      Set.of(
          "org/junit/jupiter/params/provider/FieldSource",
          "org/junit/jupiter/params/provider/MethodSource");

  private static final String OF_OTHERS = "tests take what they are given from their own classes";

  private final Permits permits;
  private final String type;
  private final boolean ofTests;

  /**
   * @param type internal name of the class that is annotated
   */
  Annotations(Permits permits, String type) {
    this.permits = permits;
    this.type = type;
    this.ofTests = permits.againstType("org/junit/jupiter/api/Test").isEmpty();
  }

  /** What is closed of the annotations of a class or a field. */
  Stream<Closed> of(AttributedElement element) {
    return visible(element).flatMap(this::judge);
  }

  /** What is closed of a method's annotations, of its parameters' and of what it asks for. */
  Stream<Closed> of(MethodModel method) {
    Stream<Annotation> ofParameters =
        method
            .findAttribute(Attributes.runtimeVisibleParameterAnnotations())
            .map(RuntimeVisibleParameterAnnotationsAttribute::parameterAnnotations)
            .orElse(List.of())
            .stream()
            .flatMap(List::stream);
    Stream<Closed> annotated = Stream.concat(visible(method), ofParameters).flatMap(this::judge);
    return ofTests
            && visible(method).anyMatch(it -> !name(it.classSymbol()).startsWith("java/lang/"))
        ? Stream.concat(annotated, wanted(method))
        : annotated;
  }

  private static Stream<Annotation> visible(AttributedElement element) {
    return element
        .findAttribute(Attributes.runtimeVisibleAnnotations())
        .map(RuntimeVisibleAnnotationsAttribute::annotations)
        .orElse(List.of())
        .stream();
  }

  private Stream<Closed> judge(Annotation annotation) {
    String name = name(annotation.classSymbol());
    Stream<Closed> used =
        permits
            .againstType(name)
            .map(why -> new Closed("uses @" + Words.simple(name), why))
            .stream();
    Stream<Closed> inherited = NAMING.contains(name) ? inherited(type).stream() : Stream.empty();
    return Stream.concat(
        Stream.concat(used, inherited),
        annotation.elements().stream()
            .map(AnnotationElement::value)
            .flatMap(value -> judge(name, value)));
  }

  /** A name without a class may be that of a member which is inherited, from anywhere. */
  private Optional<Closed> inherited(String from) {
    return permits
        .foreignAbove(from)
        .map(
            above ->
                new Closed(
                    "takes arguments from a class that extends " + Words.simple(above), OF_OTHERS));
  }

  private Stream<Closed> judge(String annotation, AnnotationValue value) {
    return switch (value) {
      case AnnotationValue.OfAnnotation nested -> judge(nested.annotation());
      case AnnotationValue.OfArray array ->
          array.values().stream().flatMap(each -> judge(annotation, each));
      case AnnotationValue.OfClass literal -> {
        String name = name(literal.classSymbol());
        yield permits
            .againstType(name)
            .map(why -> new Closed("uses " + Words.type(name), why))
            .stream();
      }
      case AnnotationValue.OfString text when NAMING.contains(annotation) ->
          named(text.stringValue()).stream();
      default -> Stream.empty();
    };
  }

  private Optional<Closed> named(String member) {
    int hash = member.indexOf('#');
    if (hash < 0) {
      return Optional.empty();
    }
    String owner = member.substring(0, hash).replace('.', '/');
    return permits.isOwn(owner)
        ? inherited(owner)
        : Optional.of(new Closed("names " + member, OF_OTHERS));
  }

  /** JUnit finds the one constructor that takes a text, and calls it. */
  private Stream<Closed> wanted(MethodModel method) {
    return method.methodTypeSymbol().parameterList().stream()
        .map(Annotations::name)
        .flatMap(
            type ->
                permits
                    .againstType(type)
                    .or(() -> permits.againstMakingFromText(type))
                    .map(why -> new Closed("asks for " + Words.type(type), why))
                    .stream());
  }

  /** The internal name of a class; the descriptor of an array; empty for primitives. */
  private static String name(ClassDesc type) {
    String descriptor = type.descriptorString();
    if (type.isPrimitive()) {
      return "";
    }
    return type.isArray() ? descriptor : descriptor.substring(1, descriptor.length() - 1);
  }
}
