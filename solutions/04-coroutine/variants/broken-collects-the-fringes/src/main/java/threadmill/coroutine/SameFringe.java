package threadmill.coroutine;

import java.util.ArrayList;
import java.util.List;

/** Broken: collects all leaves of both trees, and compares afterwards. */
public final class SameFringe {

  private SameFringe() {}

  public static boolean sameFringe(Tree first, Tree second) {
    return leaves(first).equals(leaves(second));
  }

  private static List<String> leaves(Tree tree) {
    if (tree.isLeaf()) {
      return List.of(tree.value());
    }
    List<String> leaves = new ArrayList<>(leaves(tree.left()));
    leaves.addAll(leaves(tree.right()));
    return leaves;
  }
}
