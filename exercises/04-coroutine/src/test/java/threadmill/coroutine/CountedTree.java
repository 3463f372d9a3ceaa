package threadmill.coroutine;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** A tree that counts how many of its leaves have been read. */
final class CountedTree implements Tree {

  private final String value;
  private final CountedTree left;
  private final CountedTree right;
  private final AtomicInteger reads;

  private CountedTree(String value, CountedTree left, CountedTree right, AtomicInteger reads) {
    this.value = value;
    this.left = left;
    this.right = right;
    this.reads = reads;
  }

  /** A tree of any shape with these values at its leaves, at least one. */
  static CountedTree of(List<String> values, Random shape) {
    return of(values, shape, new AtomicInteger());
  }

  private static CountedTree of(List<String> values, Random shape, AtomicInteger reads) {
    if (values.size() == 1) {
      return new CountedTree(values.getFirst(), null, null, reads);
    }
    int cut = 1 + shape.nextInt(values.size() - 1);
    return new CountedTree(
        null,
        of(values.subList(0, cut), shape, reads),
        of(values.subList(cut, values.size()), shape, reads),
        reads);
  }

  int reads() {
    return reads.get();
  }

  @Override
  public boolean isLeaf() {
    return value != null;
  }

  @Override
  public String value() {
    if (value == null) {
      throw new IllegalStateException("a fork has no value");
    }
    reads.incrementAndGet();
    return value;
  }

  @Override
  public Tree left() {
    return fork(left);
  }

  @Override
  public Tree right() {
    return fork(right);
  }

  private static Tree fork(CountedTree tree) {
    if (tree == null) {
      throw new IllegalStateException("a leaf has no trees");
    }
    return tree;
  }
}
