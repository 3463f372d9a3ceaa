package io.github.threadmill.races;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class CollectionCallsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        private final Queue<Integer> all = new ArrayDeque<>(Collections.nCopies(200, 1));
        public void use(int call) { all.poll(); }
        """,
        """
        private final ArrayDeque<Integer> all = new ArrayDeque<>(Collections.nCopies(200, 1));
        public void use(int call) { while (!all.isEmpty()) { all.removeFirst(); } }
        """,
        """
        private final List<Integer> all = new ArrayList<>();
        public void use(int call) { all.add(call); }
        """,
        """
        private final List<Integer> all = new LinkedList<>();
        public void use(int call) { Optional.of(call).ifPresent(all::add); }
        """,
        """
        private final Map<Integer, Integer> all = new HashMap<>();
        public void use(int call) { all.computeIfAbsent(call, key -> key); }
        """,
        """
        private final Map<Integer, Integer> all = new HashMap<>();
        public void use(int call) {
          BiFunction<Map<Integer, Integer>, Integer, Integer> looked = Map::get;
          if (looked.apply(all, call) == null) { put(call); }
        }
        private synchronized void put(int call) { all.put(call, call); }
        """,
        """
        private final Set<Long> all = new LinkedHashSet<>();
        private final AtomicLong next = new AtomicLong();
        public void use(int call) { all.add(next.incrementAndGet()); }
        """,
        """
        private final Iterator<Integer> all = Collections.nCopies(200, 1).iterator();
        public void use(int call) { all.next(); }
        """,
        """
        private final PrimitiveIterator.OfInt all = IntStream.range(0, 200).iterator();
        public void use(int call) { all.nextInt(); }
        """,
        """
        private final List<Integer> all = new ArrayList<>();
        interface Kept { List<Integer> in();
          default void keep(int call) { Consumer<Integer> kept = in()::add; kept.accept(call); } }
        public void use(int call) { ((Kept) () -> all).keep(call); }
        """,
        """
        private final List<Integer> all = new ArrayList<>();
        private final Object[] locks = {new Object(), new Object()};
        public void use(int call) { synchronized (locks[call % 2]) { collection$0(all, call); } }
        private static boolean collection$0(List all, int call) { return all.add(call); }
        """
      })
  void two_threads_in_one_collection_are_shown_whatever_comes_out(String use) {
    Shaken seen = shaken(use);

    assertThat(seen.overlap()).as(seen.toString()).contains(" of one java.util.", "Subject.java:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        private final Queue<Integer> all = new ArrayDeque<>(Collections.nCopies(100, 1));
        public void use(int call) { while (!all.isEmpty()) { synchronized (all) { all.poll(); } } }
        """,
        """
        private final Queue<Integer> all = new ArrayDeque<>();
        public void use(int call) throws Exception {
          synchronized (all) {
            if (call % 2 == 0) { all.add(call); all.notifyAll(); return; }
            while (all.isEmpty()) { all.wait(); }
            all.remove();
          }
        }
        """,
        """
        private final List<Integer> all = new ArrayList<>();
        private final ReentrantLock lock = new ReentrantLock();
        public void use(int call) {
          lock.lock();
          try { Optional.of(call).ifPresent(all::add); for (int each : all) { if (each < 0) { return; } } }
          finally { lock.unlock(); }
        }
        """,
        """
        private final List<Integer> all = new ArrayList<>(Collections.nCopies(200, 0));
        private final Map<Integer, Integer> kept = new HashMap<>(Map.of(1, 1, 2, 2));
        private final AtomicInteger next = new AtomicInteger();
        public void use(int call) { all.set(next.getAndIncrement(), call); kept.put(1 + call % 2, 7); }
        """,
        """
        private final List<Integer> all = new ArrayList<>(List.of(3, 1, 2));
        private final Map<Integer, Integer> kept = new TreeMap<>(Map.of(3, 1));
        public void use(int call) {
          int sum = 0;
          for (int each : all) { sum += kept.getOrDefault(each, 0) + all.get(0); }
          all.forEach(each -> new ArrayList<>(all).add(each));
        }
        """,
        """
        private final List<Integer> all = Collections.synchronizedList(new ArrayList<>());
        private final Queue<Integer> kept = new ConcurrentLinkedQueue<>();
        private final Set<Integer> seen = ConcurrentHashMap.newKeySet();
        private final Map<Integer, Integer> map = new ConcurrentHashMap<>();
        public void use(int call) {
          all.add(call); kept.add(call); kept.poll(); seen.add(call);
          map.computeIfAbsent(call, key -> key); map.remove(call - 1);
        }
        """,
        """
        private final ThreadLocal<List<Integer>> all = ThreadLocal.withInitial(ArrayList::new);
        public void use(int call) { all.get().add(call); }
        """,
        """
        private final AtomicReference<List<Integer>> all = new AtomicReference<>(new ArrayList<>());
        public void use(int call) {
          List<Integer> mine;
          while ((mine = all.getAndSet(null)) == null) { Thread.onSpinWait(); }
          mine.add(call);
          all.set(mine);
        }
        """,
        """
        private final List<Integer> all = new ArrayList<>();
        private final ExecutorService one = Executors.newSingleThreadExecutor(
            task -> { Thread thread = new Thread(task); thread.setDaemon(true); return thread; });
        public void use(int call) throws Exception {
          one.submit(() -> all.add(call)).get();
          if (call == 49) { one.submit(() -> {}).get(); }
        }
        """
      })
  void who_keeps_the_others_out_or_changes_no_structure_stands(String use) {
    Shaken seen = shaken(use);

    assertThat(seen.violated()).as(seen.toString()).isFalse();
  }

  @Test
  void what_a_collection_throws_comes_out_and_nobody_is_left_inside() {
    Shaken seen =
        shaken(
            """
            private final ThreadLocal<Queue<Integer>> own = ThreadLocal.withInitial(ArrayDeque::new);
            private final Queue<Integer> all = new ArrayDeque<>();
            private static final Iterator<Integer> NONE = List.<Integer>of().iterator();
            public void use(int call) {
              try { own.get().remove(); throw new IllegalStateException("removed"); }
              catch (NoSuchElementException none) { synchronized (all) { all.add(call); } }
              try { all.add(null); } catch (NullPointerException none) { }
              try { NONE.next(); } catch (NoSuchElementException none) { }
              try { ((List<Integer>) null).add(call); } catch (NullPointerException none) { return; }
              throw new IllegalStateException("added to null");
            }
            """);

    assertThat(seen.thrown()).isEmpty();
  }

  @Test
  void code_that_does_not_end_any_more_is_left_when_its_threads_have_met() {
    Shaken seen =
        shaken(
            """
            private final CyclicBarrier inside = new CyclicBarrier(2);
            private final Set<Object> all = new HashSet<>();
            public void use(int call) throws Exception {
              all.add(new Object() {
                @Override public int hashCode() {
                  try { return inside.await(); } catch (Exception broken) { return 0; }
                }
              });
              Thread.currentThread().join();
            }
            """);

    assertThat(seen.overlap()).contains("add (Subject.java:");
  }

  private static Shaken shaken(String use) {
    String subject =
        "public class Subject {\n"
            + use.replace("BiFunction", "java.util.function.BiFunction")
                .replace("Consumer<", "java.util.function.Consumer<")
                .replace("IntStream", "java.util.stream.IntStream")
            + "}\n";
    return Noise.on(OnStage.trial(subject, "s.use(call)", "true"), 7).run();
  }
}
