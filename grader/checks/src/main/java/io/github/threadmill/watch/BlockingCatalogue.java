package io.github.threadmill.watch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The methods that can keep a thread waiting. Immutable.
 *
 * <p>Their look-alikes that never wait ({@code getNow}, {@code resultNow}, {@code tryLock()},
 * {@code poll()} without a timeout, {@code orTimeout}) are not in it.
 */
public final class BlockingCatalogue {

  private static final BlockingCatalogue JDK = new BlockingCatalogue(CatalogueFile.read());

  private final List<BlockingMethod> rows;
  private final Map<String, List<BlockingMethod>> byName;
  private final Set<String> freeTypes;

  private BlockingCatalogue(List<BlockingMethod> rows) {
    this.rows = List.copyOf(rows);
    this.byName = rows.stream().collect(Collectors.groupingBy(BlockingMethod::name));
    this.freeTypes =
        rows.stream()
            .filter(row -> row.severity() == Severity.FREE)
            .map(BlockingMethod::owner)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** What the JDK brings. */
  public static BlockingCatalogue ofJdk() {
    return JDK;
  }

  /** This catalogue and more: methods of the kit that an exercise wants treated as blocking. */
  public BlockingCatalogue with(Collection<BlockingMethod> more) {
    List<BlockingMethod> all = new ArrayList<>(rows);
    all.addAll(more);
    return new BlockingCatalogue(all);
  }

  /** This catalogue and one more method: {@code with("threadmill/meeting/Guest", "arrive")}. */
  public BlockingCatalogue with(String owner, String name) {
    return with(List.of(BlockingMethod.waiting(owner, name)));
  }

  /**
   * This catalogue without a method, for an exercise that allows it. Unknown names are an error.
   */
  public BlockingCatalogue without(String owner, String name) {
    List<BlockingMethod> left =
        rows.stream()
            .filter(row -> !(row.owner().equals(owner) && row.name().equals(name)))
            .toList();
    if (left.size() == rows.size()) {
      throw new IllegalArgumentException("the catalogue has no " + owner + "." + name);
    }
    return new BlockingCatalogue(left);
  }

  public List<BlockingMethod> rows() {
    return rows;
  }

  /**
   * The row that a call falls under, if any. A call is matched through the supertypes of the type
   * that it names, unless one of the given classes on the way brings a method of its own.
   *
   * @param owner internal name of the type that the call names
   */
  public Optional<BlockingMethod> find(
      String owner, String name, String descriptor, TypeHierarchy types) {
    List<BlockingMethod> candidates = byName.get(name);
    if (candidates == null) {
      return Optional.empty();
    }
    for (BlockingMethod row : candidates) {
      if (row.ofExercise() && types.isSubtype(owner, row.owner())) {
        return Optional.of(row);
      }
    }
    for (BlockingMethod row : candidates) {
      if (row.owner().equals(owner) && row.means(descriptor)) {
        return Optional.of(row);
      }
    }
    if (isFree(owner, types) || types.bringsOwn(owner, name, descriptor)) {
      return Optional.empty();
    }
    BlockingMethod found = null;
    for (BlockingMethod row : candidates) {
      boolean inherited = found == null && !name.equals("<init>");
      if (inherited && row.means(descriptor) && types.isSubtype(owner, row.owner())) {
        found = row;
      }
    }
    return Optional.ofNullable(found);
  }

  private boolean isFree(String owner, TypeHierarchy types) {
    return freeTypes.stream().anyMatch(free -> types.isSubtype(owner, free));
  }
}
