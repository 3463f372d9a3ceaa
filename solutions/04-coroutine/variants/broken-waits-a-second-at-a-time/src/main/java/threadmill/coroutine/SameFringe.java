package threadmill.coroutine;

import java.util.function.Consumer;

/** Compares trees by their leaves. */
public final class SameFringe {

  private SameFringe() {}

  public static boolean sameFringe(Tree first, Tree second) {
    try (Generator<String> a = new Generator<>(out -> walk(first, out));
        Generator<String> b = new Generator<>(out -> walk(second, out))) {
      while (a.hasNext() && b.hasNext()) {
        if (!a.next().equals(b.next())) {
          return false;
        }
      }
      return !a.hasNext() && !b.hasNext();
    }
  }

  private static void walk(Tree tree, Consumer<String> out) {
    if (tree.isLeaf()) {
      out.accept(tree.value());
    } else {
      walk(tree.left(), out);
      walk(tree.right(), out);
    }
  }
}
