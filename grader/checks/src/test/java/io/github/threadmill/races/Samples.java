package io.github.threadmill.races;

/** Students' classes, right and wrong. */
final class Samples {

  static final String RACY_COUNTER =
      """
      public class Subject {
        private int count;
        public int increment() { return ++count; }
        public int count() { return count; }
      }
      """;

  static final String ATOMIC_COUNTER =
      """
      public class Subject {
        private final AtomicInteger count = new AtomicInteger();
        public int increment() { return count.incrementAndGet(); }
        public int count() { return count.get(); }
      }
      """;

  static final String SYNCHRONIZED_COUNTER =
      """
      public class Subject {
        private int count;
        public synchronized int increment() { return ++count; }
        public synchronized int count() { return count; }
      }
      """;

  static final String ADDER =
      """
      public class Subject {
        private final LongAdder count = new LongAdder();
        public int increment() { count.increment(); return 0; }
        public int count() { return count.intValue(); }
      }
      """;

  static final String STAMPED_COUNTER =
      """
      public class Subject {
        private final StampedLock lock = new StampedLock();
        private int count;
        public int increment() {
          long stamp = lock.writeLock();
          try { return ++count; } finally { lock.unlockWrite(stamp); }
        }
        public int count() {
          long stamp = lock.tryOptimisticRead();
          int seen = count;
          if (lock.validate(stamp)) { return seen; }
          stamp = lock.readLock();
          try { return count; } finally { lock.unlockRead(stamp); }
        }
      }
      """;

  /** javac calls {@code invokeinterface Map.notifyAll} here. */
  static final String MONITOR_OF_A_MAP =
      """
      public class Subject {
        private final Map<String, Integer> map = new HashMap<>();
        private boolean busy;
        public int count() throws InterruptedException {
          synchronized (map) {
            while (busy) { map.wait(); }
            busy = true;
          }
          synchronized (map) {
            busy = false;
            map.notifyAll();
            return map.merge("a", 1, Integer::sum);
          }
        }
      }
      """;

  static final String CHECK_THEN_ACT =
      """
      public class Subject {
        private final ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        private final AtomicInteger loads = new AtomicInteger();
        public int get(String key) {
          if (!map.containsKey(key)) {
            map.put(key, loads.incrementAndGet());
          }
          return map.get(key);
        }
        public int loads() { return loads.get(); }
      }
      """;

  static final String COMPUTE_IF_ABSENT =
      """
      public class Subject {
        private final ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        private final AtomicInteger loads = new AtomicInteger();
        public int get(String key) {
          return map.computeIfAbsent(key, k -> loads.incrementAndGet());
        }
        public int loads() { return loads.get(); }
      }
      """;

  /** Wrong only if one thread makes a lock while another one is already in with its own. */
  static final String LOCKS_MADE_TWICE =
      """
      public class Subject {
        private final ConcurrentHashMap<String, ReentrantLock> locks = new ConcurrentHashMap<>();
        private int count;
        public int increment() {
          ReentrantLock lock = locks.get("one");
          if (lock == null) {
            lock = new ReentrantLock();
            locks.put("one", lock);
          }
          lock.lock();
          try {
            return ++count;
          } finally {
            lock.unlock();
          }
        }
      }
      """;

  /** Right; its remove meets the lock that the map holds while it calls the function. */
  static final String REMOVES_NOTHING =
      """
      public class Subject {
        private final ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        private final AtomicInteger loads = new AtomicInteger();
        public int get(String key) {
          map.remove(key, "no value of this map");
          return map.computeIfAbsent(key, k -> loads.incrementAndGet());
        }
      }
      """;

  /** The same; only a method reference names the call that takes a function. */
  static final String REMOVES_NOTHING_BY_REFERENCE =
      """
      public class Subject {
        private final ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        private final AtomicInteger loads = new AtomicInteger();
        private interface Ask {
          int get(String key, java.util.function.Function<String, Integer> load);
        }
        private final Ask ask = map::computeIfAbsent;
        public int get(String key) {
          map.remove(key, "no value of this map");
          return ask.get(key, k -> loads.incrementAndGet());
        }
      }
      """;

  static final String LOCK_ORDER =
      """
      public class Subject {
        private final ReentrantLock a = new ReentrantLock();
        private final Object b = new Object();
        private int moved;
        public int there() {
          a.lock();
          try { synchronized (b) { return ++moved; } } finally { a.unlock(); }
        }
        public int back() {
          synchronized (b) {
            a.lock();
            try { return --moved; } finally { a.unlock(); }
          }
        }
      }
      """;

  static final String TIMED_LOCKS =
      """
      public class Subject {
        private final ReentrantLock a = new ReentrantLock();
        private final ReentrantLock b = new ReentrantLock();
        private final Random random = new Random();
        private int moved;
        public int there() throws InterruptedException { return move(a, b, 1); }
        public int back() throws InterruptedException { return move(b, a, -1); }
        private int move(ReentrantLock first, ReentrantLock second, int by)
            throws InterruptedException {
          while (true) {
            if (first.tryLock(5, TimeUnit.MILLISECONDS)) {
              try {
                if (second.tryLock(5, TimeUnit.MILLISECONDS)) {
                  try { return moved += by; } finally { second.unlock(); }
                }
              } finally { first.unlock(); }
            }
            LockSupport.parkNanos(random.nextInt(1000));
          }
        }
      }
      """;

  private Samples() {}
}
