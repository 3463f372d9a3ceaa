package io.github.threadmill.structure;

import io.github.threadmill.watch.BlockingCatalogue;
import io.github.threadmill.watch.ClassFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * "No blocking call in the async path", decided on bytecode. Immutable; nothing is loaded. The
 * constructors and static initialiser of the entry points' class belong to the path.
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
    Program program = new Program(classes.and(Canary.classes()));
    List<MethodId> entryPoints = entryPoints(program);
    List<MethodId> all = new ArrayList<>(entryPoints);
    all.addAll(Canary.entryPoints());
    CallGraph graph = CallGraph.from(program, all);
    Findings findings = new Findings(graph, catalogue, policy);
    Canary.hear(new Search(graph, findings, policy).from(Canary.entryPoints()), catalogue);
    return new Search(graph, findings, policy)
        .from(entryPoints).stream()
            .sorted(
                Comparator.comparing(Reach::file)
                    .thenComparingInt(Reach::line)
                    .thenComparing(Reach::api))
            .toList();
  }

  private List<MethodId> entryPoints(Program program) {
    List<MethodId> entryPoints = new ArrayList<>();
    for (String method : methods) {
      List<Body> bodies = program.named(type, method);
      if (bodies.isEmpty()) {
        throw new IllegalStateException("no method %s in %s to start from".formatted(method, type));
      }
      bodies.forEach(body -> entryPoints.add(body.id()));
    }
    program.named(type, "<clinit>").forEach(body -> entryPoints.add(body.id()));
    program.named(type, "<init>").forEach(body -> entryPoints.add(body.id()));
    return entryPoints;
  }

  /** The policy that findings were made under, for {@link Judgement#of}. */
  public ThreadPolicy policy() {
    return policy;
  }
}
