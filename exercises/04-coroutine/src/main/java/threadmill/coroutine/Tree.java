package threadmill.coroutine;

/**
 * A binary tree with values at its leaves: either a leaf, or a fork with two trees. Given; the
 * checks bring trees that note which leaves are read.
 */
public interface Tree {

  /** Whether this is a leaf. */
  boolean isLeaf();

  /** The value of a leaf, not null. Forks have none and throw. */
  String value();

  /** The left tree of a fork. Leaves have none and throw. */
  Tree left();

  /** The right tree of a fork. Leaves have none and throw. */
  Tree right();
}
