package threadmill.parallel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

final class Tree<K extends Comparable<? super K>, V> implements Iterable<Map.Entry<K, V>> {

  private final class Node {
    private final K key;
    private V value;
    private Optional<Node> left = Optional.empty();

    Node(K key, V value) {
      this.key = key;
      this.value = value;
    }
  }

  private final List<Node> nodes = new ArrayList<>();

  void put(K key, V value) {
    nodes.add(new Node(key, value));
    nodes.sort(Comparator.comparing(node -> node.key));
  }

  <C extends Collection<? super V>> C into(C target) {
    nodes.forEach(node -> target.add(node.left.map(left -> left.value).orElse(node.value)));
    return target;
  }

  @Override
  public Iterator<Map.Entry<K, V>> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < nodes.size();
      }

      @Override
      public Map.Entry<K, V> next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        Node node = nodes.get(next++);
        return Map.entry(node.key, node.value);
      }
    };
  }
}
