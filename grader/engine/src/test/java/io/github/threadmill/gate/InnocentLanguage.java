package io.github.threadmill.gate;

import static io.github.threadmill.gate.Snippet.innocent;

import java.util.List;

/** The language as students write it, and printing. */
final class InnocentLanguage {

  static final List<Snippet> SNIPPETS =
      List.of(
          // the language
          innocent("record Point(int x, int y) {} new Point(1, 2).equals(new Point(1, 2));"),
          innocent("class:\nrecord Pair<A, B>(A a, B b) { Pair { Objects.requireNonNull(a); } }"),
          innocent(
              "class:\nenum Colour { RED { int n() { return 1; } }, BLUE; int n() { return 0; } }"),
          innocent(
              "Thread.State s = Thread.State.NEW; switch (s) { case NEW -> {} case RUNNABLE -> {}"
                  + " default -> {} }"),
          innocent(
              "class:\n"
                  + "enum E { A, B } static int n(E e) { return switch (e) { case A -> 1; case B ->"
                  + " 2; }; }"),
          innocent(
              "Object o = switch (given) { case null -> 0; case Integer i when i > 3 -> i; case"
                  + " String s -> s; default -> given; };"),
          innocent(
              "class:\n"
                  + "sealed interface S permits A, B {} record A(int n) implements S {} record"
                  + " B(String s) implements S {}\n"
                  + "static Object n(S s) { return switch (s) { case A(int n) -> n; case B(var t)"
                  + " -> t; }; }"),
          innocent(
              "class:\n"
                  + "sealed interface S {} enum A implements S { X, Y } record B() implements S"
                  + " {}\n"
                  + "static int n(S s) { return switch (s) { case A.X -> 1; case A.Y -> 2; case B b"
                  + " -> 3; }; }"),
          innocent("switch (String.valueOf(given)) { case \"a\", \"b\" -> {} default -> {} }"),
          innocent("if (given instanceof String s && !s.isEmpty()) { s.strip(); }"),
          innocent(
              "record R(Object a, R b) {} if (given instanceof R(String s, R(var x, _))) {"
                  + " s.length(); }"),
          innocent("String s = \"\"\"\n  text\n  block %d\n  \"\"\".formatted(3);"),
          innocent("int n = 3; String s = \"a\" + n + 'c' + 1.5 + given + null + true;"),
          innocent("String s = \"\"; s += given; s += 1L;"),
          innocent("Runnable r = () -> {}; r.run();"),
          innocent("int n = 3; IntSupplier s = () -> n + 1;"),
          innocent(
              "Function<String, Integer> f = String::length; Supplier<List<String>> g ="
                  + " ArrayList::new; IntFunction<int[]> h = int[]::new;"),
          innocent("Runnable r = (Runnable & Serializable) () -> {};"),
          innocent("Comparator<String> c = (Comparator<String> & Serializable) String::compareTo;"),
          innocent("Runnable r = new Runnable() { int n; public void run() { n++; } };"),
          innocent(
              "class:\n"
                  + "int n; class Inner { int m = n; class Deeper { int k = m + n; } } static class"
                  + " Nested {}"),
          innocent("int k = 2; class Local { int n() { return k; } } new Local().n();"),
          innocent(
              "class:\n"
                  + "static int sum(int... all) { return IntStream.of(all).sum(); } static int n()"
                  + " { return sum(1, 2, 3); }"),
          innocent(
              "class:\n"
                  + "static <T extends Comparable<T>> T most(Collection<? extends T> all) { return"
                  + " Collections.max(all); }"),
          innocent(
              "class:\n@SafeVarargs static <T> List<T> list(T... all) { return List.of(all); }"),
          innocent(
              "try (var in = new ByteArrayInputStream(new byte[3]); var out = new"
                  + " ByteArrayOutputStream()) { in.transferTo(out); }"),
          innocent(
              "class:\n"
                  + "static class R implements AutoCloseable { public void close() {} } void n() {"
                  + " try (R r = new R()) { } }"),
          innocent(
              "try { given.toString(); } catch (IllegalStateException | NullPointerException e) {"
                  + " throw new RuntimeException(e); } finally { }"),
          innocent("assert given != null : \"no \" + given;"),
          innocent(
              "class:\n"
                  + "static class Own extends Exception { Own(String m, Throwable c) { super(m, c);"
                  + " } }\n"
                  + "void n() throws Own { throw new Own(\"x\", null); }"),
          innocent(
              "class:\n"
                  + "@FunctionalInterface interface F { int n(int a) throws Exception; default F"
                  + " twice() { return a -> n(n(a)); } static F one() { return a -> 1; } private"
                  + " void p() {} }"),
          innocent(
              "class:\n"
                  + "@interface Mark { String value() default \"\"; Class<?> type() default"
                  + " Object.class; } @Mark(\"x\") void n() {}"),
          innocent(
              "class:\n"
                  + "int[][] grid = new int[3][4]; String[][] words = {{\"a\"}, {}}; Object copy()"
                  + " { return grid.clone(); }"),
          innocent(
              "outer: for (int i = 0; i < 3; i++) { for (var x : List.of(1)) { if (x > i) continue"
                  + " outer; } }"),
          innocent(
              "long n = 1L << 40; double d = n / 3.0; int m = (int) d; char c = (char) m; n ^= m; n"
                  + " >>>= 2;"),
          innocent("var all = List.of(1, \"a\", 2.5); for (var each : all) { each.hashCode(); }"),
          innocent("synchronized (given) { given.notifyAll(); }"),
          innocent(
              "class:\n"
                  + "synchronized void n() throws InterruptedException { while (true) { wait(10); }"
                  + " }"),
          innocent(
              "class:\n"
                  + "private static class Holder { static final Object ONE = new Object(); } static"
                  + " Object one() { return Holder.ONE; }"),
          innocent(
              "class:\n"
                  + "record Own(List<String> l) { Own { l = List.copyOf(l); } static Own"
                  + " of(String... s) { return new Own(Arrays.asList(s)); } }"),
          innocent(
              "class:\n"
                  + "@Override public int hashCode() { return Objects.hash(1, 2); } @Override"
                  + " public boolean equals(Object o) { return o != null && o.getClass() =="
                  + " getClass(); } @Override public String toString() { return"
                  + " getClass().getSimpleName(); }"),
          innocent(
              "class:\n"
                  + "protected Object clone() throws CloneNotSupportedException { return"
                  + " super.clone(); }"),
          innocent("class:\nstatic void finalize(int n) {} Object readResolve() { return this; }"),
          innocent(
              "class:\npublic static void main(String[] a) { System.out.println(\"hello\"); }"),
          innocent(
              "class:\n"
                  + "static class Mine extends Thread {\n"
                  + "public void interrupt() { super.interrupt(); } public String toString() {"
                  + " return getName(); } public boolean equals(Mine other) { return false; } }"),
          innocent(
              "class:\nstatic class Mine extends ForkJoinPool {\n"
                  + "public void shutdown() { super.shutdown(); } }"),
          innocent(
              "class:\nstatic class Mine extends Exception {\n"
                  + "public Throwable fillInStackTrace() { return this; } }"),
          innocent("java.lang.invoke.MethodHandles.lookup().lookupClass().getName();"),
          innocent("java.lang.reflect.Array.newInstance(String.class, 2, 3);"),
          // printing
          innocent(
              "System.out.println(given); System.out.printf(\"%d %s%n\", 1, \"x\");"
                  + " System.err.print('c');"),
          innocent("IO.println(\"x\");"),
          innocent("String.format(Locale.ROOT, \"%,d\", 1_000); String.join(\", \", List.of());"),
          innocent("java.util.logging.Logger.getLogger(\"x\").info(() -> \"done\");"),
          innocent(
              "java.util.logging.Logger.getLogger(\"x\").log(java.util.logging.Level.WARNING,"
                  + " \"x\", new Exception());"),
          innocent("new Exception().printStackTrace(); Thread.dumpStack();"));

  private InnocentLanguage() {}
}
