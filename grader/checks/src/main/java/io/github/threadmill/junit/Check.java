package io.github.threadmill.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a method as a check. The method takes a {@link io.github.threadmill.lab.Lab} and returns
 * nothing; method and class are public, the class has a public constructor without parameters and a
 * name that ends with {@code Checks}. Points, title and kind stand in {@code exercise.json}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Test
@ExtendWith(CheckExtension.class)
public @interface Check {

  /** The check's id: {@code 06.in-flight-together}. */
  String value();
}
