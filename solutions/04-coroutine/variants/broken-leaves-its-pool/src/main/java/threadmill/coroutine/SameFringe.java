package threadmill.coroutine;

import java.util.function.Consumer;

/** Two generators, asked in turn. */
public final class SameFringe {

  private SameFringe() {}

  public static boolean sameFringe(Tree first, Tree second) {
    try (Generator<String> left = new Generator<>(out -> walk(first, out));
        Generator<String> right = new Generator<>(out -> walk(second, out))) {
      while (left.hasNext() && right.hasNext()) {
        if (!left.next().equals(right.next())) {
          return false;
        }
      }
      return !left.hasNext() && !right.hasNext();
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
