package threadmill.coroutine;

import java.util.ArrayDeque;
import java.util.Deque;

/** Keeps its place in each tree by hand, on a stack of what is still to come. */
public final class SameFringe {

  private SameFringe() {}

  public static boolean sameFringe(Tree first, Tree second) {
    Deque<Tree> left = new ArrayDeque<>();
    Deque<Tree> right = new ArrayDeque<>();
    left.push(first);
    right.push(second);
    while (!left.isEmpty() && !right.isEmpty()) {
      if (!leaf(left).equals(leaf(right))) {
        return false;
      }
    }
    return left.isEmpty() && right.isEmpty();
  }

  private static String leaf(Deque<Tree> stack) {
    Tree tree = stack.pop();
    while (!tree.isLeaf()) {
      stack.push(tree.right());
      tree = tree.left();
    }
    return tree.value();
  }
}
