package io.github.threadmill.compile;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Generates sources that overflow, flood or occupy a compiler. */
final class Bombs {

  private static final String TOO_DEEP = "the code is nested too deeply for the compiler; ";
  private static final String TOO_LARGE = "code too large";
  private static final String TOO_MANY_BYTES = "the code compiles to more than 8 MiB of classes; ";
  private static final String TOO_MANY_CLASSES = "the code has more than 2,000 classes; ";
  private static final String NO_MEMORY = "the compiler ran out of memory; ";
  private static final String ENDED = "the compiler was ended after 1 s of CPU time; ";
  private static final String SOUND = "";
  private static final int DEEP = 20_000;

  private Bombs() {}

  /** All of them. */
  static List<Bomb> all() {
    return Stream.of(
            deepExpressions(),
            deepBlocks(),
            deepTypes(),
            large(),
            growing(),
            slow(),
            loud(),
            names(),
            forbidden())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Bomb> deepExpressions() {
    String number = "int f() { return 1; }";
    String same = "int f(int i) { return i; }";
    return List.of(
        Bomb.field("parentheses", TOO_DEEP, "int", nested(100_000, "(", "1", ")")),
        Bomb.field("a sum", TOO_DEEP, "int", "f()" + "+f()".repeat(60_000), number),
        Bomb.field("a constant sum", TOO_DEEP, "int", "1" + "+1".repeat(100_000)),
        Bomb.field("a concatenation", TOO_DEEP, "String", "\"\"" + "+f()".repeat(60_000), number),
        Bomb.field("conditions", TOO_DEEP, "int", "f()>0?1:".repeat(DEEP) + "0", number),
        Bomb.field("casts", TOO_DEEP, "Object", "(Object)".repeat(DEEP) + "null"),
        Bomb.field("negations", TOO_DEEP, "boolean", "!".repeat(100_000) + "true"),
        Bomb.field("calls on calls", TOO_DEEP, "Bomb", "this" + ".bomb".repeat(60_000)),
        Bomb.field("calls in calls", TOO_DEEP, "int", nested(DEEP, "f(", "1", ")"), same),
        Bomb.field(
            "array initialisers", TOO_DEEP, "Object", "new Object[]" + nested(DEEP, "{", "", "}")),
        Bomb.field(
            "lambdas", TOO_DEEP, "Runnable", nested(5_000, "()->{Runnable r=", "null", ";}")),
        Bomb.body("assignments", TOO_DEEP, "int i;" + "i=".repeat(DEEP) + "1;"));
  }

  private static List<Bomb> deepBlocks() {
    return List.of(
        Bomb.body("blocks", TOO_DEEP, nested(DEEP, "{", "", "}")),
        Bomb.body("ifs", TOO_DEEP, "if(1<2)".repeat(DEEP) + ";"),
        Bomb.body("else ifs", TOO_DEEP, "if(1<2){}else ".repeat(DEEP) + "{}"),
        Bomb.body("loops", TOO_DEEP, "while(1<2)".repeat(DEEP) + ";"),
        Bomb.body("switches", TOO_DEEP, nested(DEEP, "switch(1){default:", "", "}")),
        Bomb.field(
            "anonymous classes",
            TOO_DEEP,
            "Object",
            nested(2_000, "new Object(){Object o=", "null", ";}")),
        Bomb.of(
            "nested classes",
            "the class C0$C1$C2$",
            each(100, i -> "class C" + i + "{") + "}".repeat(100)));
  }

  private static List<Bomb> deepTypes() {
    return List.of(
        Bomb.field(
            "type arguments", TOO_DEEP, nested(DEEP, "java.util.List<", "String", ">"), "null"),
        Bomb.field("array dimensions", TOO_DEEP, "int" + "[]".repeat(DEEP), "null"),
        Bomb.of(
            "annotations",
            TOO_DEEP,
            "@interface A { A[] value(); } " + nested(DEEP, "@A(", "", ")") + " class Bomb {}"),
        Bomb.of("a package", TOO_DEEP, "package " + "p.".repeat(50_000) + "p; class Bomb {}"),
        Bomb.of("an import", TOO_DEEP, "import " + "p.".repeat(50_000) + "Missing; class Bomb {}"),
        Bomb.of(
            "record patterns",
            TOO_DEEP,
            "record R(Object o) {} class Bomb { boolean f(Object o) { return o instanceof "
                + nested(DEEP, "R(", "Object x", ")")
                + "; } }"),
        Bomb.of(
            "growing type arguments",
            TOO_DEEP,
            "class N<Z> {} class C<X> extends N<N<? super C<C<X>>>> { N<? super C<Byte>>"
                + " cast(C<Byte> c) { return c; } }"),
        Bomb.of(
            "recursive bounds",
            "type argument ? super Bomb<T> is not within bounds",
            "class Bomb<T extends Bomb<? super Bomb<T>>> {}"));
  }

  /** More than fits into a class file, or just not. */
  private static List<Bomb> large() {
    String name = "x".repeat(70_000);
    return List.of(
        Bomb.body("a method", TOO_LARGE, "bomb();".repeat(30_000)),
        Bomb.field("an array", TOO_LARGE, "int[]", "{" + "1,".repeat(100_000) + "}"),
        Bomb.field(
            "an array of texts",
            TOO_LARGE,
            "String[]",
            "{" + each(60_000, i -> "\"" + i + "\",") + "}"),
        Bomb.body(
            "cases", TOO_LARGE, "switch(1){" + each(20_000, i -> "case " + i + ":bomb();") + "}"),
        Bomb.of("enum constants", SOUND, "enum Bomb { " + each(4_000, i -> "E" + i + ",") + " }"),
        Bomb.of(
            "variables",
            TOO_LARGE,
            "class Bomb { void f(boolean b) { "
                + each(6_000, i -> "int v%d;while(b){v%<d=1;}".formatted(i))
                + " } }"),
        Bomb.of(
            "constants",
            "too many constants",
            "class Bomb { "
                + each(
                    10,
                    j ->
                        "String[] s"
                            + j
                            + "() { return new String[] {"
                            + each(6_000, i -> "\"" + j + "-" + i + "\",")
                            + "}; }")
                + " }"),
        Bomb.of(
            "parameters",
            "too many parameters",
            "class Bomb { void f(" + each(300, i -> "int i" + i + ",") + "int j) {} }"),
        Bomb.body("a text", "constant string too long", "String s = \"" + name + "\";"),
        Bomb.of(
            "a field's name", "UTF8 representation for string", "class Bomb { int " + name + "; }"),
        Bomb.of("fields", SOUND, "class Bomb { " + each(40_000, i -> "int i" + i + ";") + " }"),
        Bomb.of("unicode escapes", SOUND, "class Bomb { int \\" + "u".repeat(500_000) + "0041; }"));
  }

  /** Little text that becomes much. */
  private static List<Bomb> growing() {
    return List.of(
        doubled("doubled constants", "S%d + S%d"),
        doubled("constants past the longest text", "S%d + S%d + S%<d + S%<d"),
        new Bomb("one text in many classes", copies(), TOO_MANY_BYTES, Duration.ofSeconds(15)),
        Bomb.of(
            "classes",
            TOO_MANY_CLASSES,
            "class Bomb { " + each(5_000, i -> "class C" + i + "{}") + " }"),
        Bomb.of(
            "more anonymous classes",
            TOO_MANY_CLASSES,
            "class Bomb { " + each(3_000, i -> "Object o" + i + "=new Object(){};") + " }"));
  }

  private static Bomb doubled(String name, String value) {
    return Bomb.of(
        name,
        NO_MEMORY,
        "class Bomb { static final String S0 = \"xy\"; "
            + each(30, i -> ("static final String S%d = " + value + ";").formatted(i + 1, i, i))
            + " }");
  }

  private static Map<String, String> copies() {
    Map<String, String> sources = new TreeMap<>();
    sources.put("Big.java", "interface Big { String S = \"" + "x".repeat(60_000) + "\"; }");
    for (int i = 0; i < 20; i++) {
      int file = i;
      sources.put(
          "Copy" + file + ".java",
          each(50, j -> "class C%d_%d { String s = Big.S; }%n".formatted(file, j)));
    }
    return sources;
  }

  /** Little text that takes minutes. */
  private static List<Bomb> slow() {
    Duration little = Duration.ofSeconds(1);
    return List.of(
        Bomb.of(
                "inference",
                ENDED,
                "import java.util.*; class Bomb { static <T> List<T> f(T a, T b) { return null; }"
                    + " Object o = "
                    + tree(13)
                    + "; }")
            .within(little),
        Bomb.of(
                "ways through interfaces",
                ENDED,
                "class Bomb implements A0, B0 { Missing m; } "
                    + each(
                        40,
                        i ->
                            "interface A%d extends A%d, B%<d {} interface B%1$d extends A%2$d, B%2$d {} "
                                .formatted(i, i + 1))
                    + "interface A40 {} interface B40 {}")
            .within(little),
        Bomb.of(
                "many lambdas",
                ENDED,
                "class Bomb { " + each(15_000, i -> "Runnable r" + i + "=()->{};") + " }")
            .within(little),
        Bomb.of(
                "finally blocks",
                "the compiler ",
                "class Bomb { void f() { "
                    + "try { f(); } finally { ".repeat(40)
                    + "f();"
                    + " }".repeat(40)
                    + " } }")
            .within(little));
  }

  private static String tree(int levels) {
    return levels == 0 ? "1" : "f(%s,f(\"a\",%<s))".formatted(tree(levels - 1));
  }

  /** Too much to say. */
  private static List<Bomb> loud() {
    return List.of(
        Bomb.of(
            "errors", "cannot find symbol", "class Bomb { " + "Missing m;".repeat(50_000) + " }"),
        Bomb.of(
            "characters",
            "illegal character: '\\u00a7'",
            "class Bomb { " + "§ ".repeat(200_000) + " }"),
        Bomb.field(
            "one long error",
            "incompatible types: ",
            "int",
            "new " + nested(300, "java.util.HashMap<String,", "String", ">") + "()"),
        Bomb.of(
            "a long name in an error",
            "cannot find symbol",
            "class Bomb { " + "x".repeat(400_000) + " y; }"));
  }

  private static List<Bomb> names() {
    return List.of(
        Bomb.of(
            "a class's name",
            "the class Bomb$xxxx",
            "class Bomb { class " + "x".repeat(70_000) + " {} }"),
        Bomb.of(
            "upper and lower case",
            "the classes Task and TASK differ in upper and lower case alone",
            "class Task {} class TASK {}"),
        Bomb.of(
            "two forms of an accent",
            "the classes e\u0301 and \u00e9 differ",
            "class e\u0301 {} class \u00e9 {}"),
        Bomb.of("a device", "Nul is the name of a device on Windows", "class Nul {}"),
        Bomb.of(
            "a device for a package",
            "aux is the name of a device on Windows",
            "package aux; class Bomb {}"),
        Bomb.of("a device that is none", SOUND, "class Bomb { class Aux {} class Console {} }"));
  }

  private static List<Bomb> forbidden() {
    return List.of(
        Bomb.of(
            "the JDK's package",
            "package exists in another module: java.base",
            "package java.util; class Bomb {}"),
        Bomb.of(
            "the JDK's insides",
            "package com.sun.tools.javac.api does not exist",
            "import com.sun.tools.javac.api.JavacTool; class Bomb {}"),
        Bomb.of(
            "the kit's insides",
            "package io.github.threadmill.channel does not exist",
            "import io.github.threadmill.channel.FrameChannel; class Bomb {}"),
        Bomb.of(
            "a preview",
            "java.util.concurrent.StructuredTaskScope is a preview API and is disabled by default",
            "import java.util.concurrent.StructuredTaskScope; class Bomb {}"),
        new Bomb(
            "a module",
            Map.of(
                "module-info.java",
                "open module bomb { requires java.compiler; }",
                "sample/Bomb.java",
                "package sample; class Bomb {}"),
            "an exercise is no module; leave module-info.java out",
            Duration.ofSeconds(15)),
        new Bomb(
            "a package's annotation",
            Map.of("sample/package-info.java", "@Deprecated package sample;"),
            SOUND,
            Duration.ofSeconds(15)));
  }

  static String nested(int depth, String open, String inner, String close) {
    return open.repeat(depth) + inner + close.repeat(depth);
  }

  static String each(int count, IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(text).collect(joining());
  }
}
