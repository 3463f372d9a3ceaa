package io.github.threadmill.gate;

import static io.github.threadmill.gate.Snippet.innocent;

import java.util.List;

/** Threads, executors, futures, locks, atomics and queues, used as they are meant. */
final class InnocentConcurrency {

  static final List<Snippet> SNIPPETS =
      List.of(
          // threads
          innocent(
              "Thread t = new Thread(() -> {}, \"worker\"); t.setDaemon(true); t.start();"
                  + " t.join();"),
          innocent(
              "Thread t = new Thread(null, () -> {}, \"deep\", 1 << 26); t.setPriority(3);"
                  + " t.isAlive(); t.getState();"),
          innocent(
              "class:\n"
                  + "static class Mine extends Thread { public void run() { setName(\"x\");"
                  + " interrupt(); currentThread(); } } void n() { Mine.yield(); new"
                  + " Mine().start(); }"),
          innocent(
              "Thread.ofVirtual().name(\"v-\", 0).start(() -> {}).join();"
                  + " Thread.startVirtualThread(() -> {});"),
          innocent(
              "Thread.ofPlatform().daemon().uncaughtExceptionHandler((t, e) ->"
                  + " {}).factory().newThread(() -> {});"),
          innocent(
              "Thread t = new Thread(() -> {}); t.setUncaughtExceptionHandler((x, e) ->"
                  + " System.err.println(e));"),
          innocent(
              "try { Thread.sleep(10); Thread.sleep(Duration.ofMillis(3)); } catch"
                  + " (InterruptedException e) { Thread.currentThread().interrupt(); }"),
          innocent("while (!Thread.interrupted()) { Thread.onSpinWait(); }"),
          innocent(
              "ThreadLocal<Integer> n = ThreadLocal.withInitial(() -> 0); n.set(1); n.remove(); new"
                  + " InheritableThreadLocal<String>().get();"),
          innocent(
              "ScopedValue<String> v = ScopedValue.newInstance(); ScopedValue.where(v,"
                  + " \"x\").run(() -> v.get());"),
          innocent(
              "Timer t = new Timer(true); t.schedule(new TimerTask() { public void run() {} }, 10);"
                  + " t.cancel();"),
          innocent(
              "Runtime.getRuntime().availableProcessors(); Runtime r = Runtime.getRuntime(); long n"
                  + " = r.totalMemory() - r.freeMemory() + r.maxMemory();"),
          innocent(
              "long n = System.nanoTime() + System.currentTimeMillis() +"
                  + " System.identityHashCode(given); System.lineSeparator(); System.arraycopy(new"
                  + " int[2], 0, new int[2], 0, 1);"),
          innocent(
              "new Scanner(System.in).hasNext(); System.gc();"
                  + " System.getLogger(\"x\").log(System.Logger.Level.INFO, \"done\");"),
          innocent(
              "ThreadGroup g = Thread.currentThread().getThreadGroup(); new Thread(g, () -> {},"
                  + " \"old\").start();"),
          // executors and futures
          innocent(
              "try (ExecutorService p = Executors.newFixedThreadPool(3)) { Future<Integer> f ="
                  + " p.submit(() -> 1); f.get(1, TimeUnit.SECONDS); p.invokeAll(List.of(() -> 1));"
                  + " }"),
          innocent(
              "try (var p = Executors.newVirtualThreadPerTaskExecutor()) { p.execute(() -> {});"
                  + " p.shutdownNow(); p.awaitTermination(1, TimeUnit.DAYS); }"),
          innocent(
              "ScheduledExecutorService p = Executors.newScheduledThreadPool(1, r -> new"
                  + " Thread(r)); p.scheduleAtFixedRate(() -> {}, 0, 1,"
                  + " TimeUnit.SECONDS).cancel(true);"),
          innocent(
              "new ThreadPoolExecutor(1, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(3),"
                  + " Executors.defaultThreadFactory(), new"
                  + " ThreadPoolExecutor.CallerRunsPolicy());"),
          innocent(
              "class:\n"
                  + "static class P extends ThreadPoolExecutor { P() { super(1, 1, 0,"
                  + " TimeUnit.SECONDS, new LinkedBlockingQueue<>()); } @Override protected void"
                  + " beforeExecute(Thread t, Runnable r) { super.beforeExecute(t, r); } }"),
          innocent(
              "class:\n"
                  + "static class Sum extends RecursiveTask<Long> { protected Long compute() { var"
                  + " l = new Sum(); l.fork(); return new Sum().invoke() + l.join(); } } long n() {"
                  + " return ForkJoinPool.commonPool().invoke(new Sum()); }"),
          innocent(
              "class:\n"
                  + "static class M implements ForkJoinPool.ManagedBlocker { public boolean block()"
                  + " { return true; } public boolean isReleasable() { return true; } } void n()"
                  + " throws Exception { ForkJoinPool.managedBlock(new M()); }"),
          innocent(
              "CompletableFuture.supplyAsync(() -> 1).thenCompose(n ->"
                  + " CompletableFuture.completedFuture(n)).handle((n, e) -> n).orTimeout(1,"
                  + " TimeUnit.SECONDS).join();"),
          innocent(
              "CompletableFuture<?>[] all = {}; CompletableFuture.allOf(all).whenComplete((x, e) ->"
                  + " {}).exceptionally(e -> null); CompletableFuture.delayedExecutor(1,"
                  + " TimeUnit.SECONDS);"),
          innocent(
              "FutureTask<Integer> f = new FutureTask<>(() -> 1); f.run(); f.resultNow();"
                  + " f.state(); new ExecutorCompletionService<Integer>(Runnable::run).poll();"),
          // locks, atomics, queues
          innocent(
              "Lock l = new ReentrantLock(true); Condition c = l.newCondition();"
                  + " l.lockInterruptibly(); try { c.await(1, TimeUnit.SECONDS); c.signalAll(); }"
                  + " finally { l.unlock(); }"),
          innocent(
              "ReadWriteLock l = new ReentrantReadWriteLock(); l.readLock().lock(); StampedLock s ="
                  + " new StampedLock(); s.validate(s.tryOptimisticRead());"),
          innocent(
              "class:\n"
                  + "static class S extends AbstractQueuedSynchronizer { protected boolean"
                  + " tryAcquire(int n) { return compareAndSetState(0, 1); } void lock() {"
                  + " acquire(1); } }"),
          innocent(
              "Semaphore s = new Semaphore(3); s.acquire(); s.release(); new"
                  + " CountDownLatch(1).countDown(); new CyclicBarrier(2, () -> {}).reset(); new"
                  + " Phaser(1).arriveAndDeregister(); new Exchanger<String>();"),
          innocent("LockSupport.parkNanos(given, 10); LockSupport.unpark(Thread.currentThread());"),
          innocent(
              "AtomicInteger n = new AtomicInteger(); n.updateAndGet(x -> x + 1); new"
                  + " LongAdder().increment(); new AtomicReference<>(given).compareAndSet(null,"
                  + " given); new AtomicIntegerArray(3).getAndAdd(1, 2); new"
                  + " AtomicStampedReference<>(given, 1);"),
          innocent(
              "class:\n"
                  + "volatile int n; static final AtomicIntegerFieldUpdater<Object> U = null; void"
                  + " k(Class<Object> c) { AtomicIntegerFieldUpdater.newUpdater(c, \"n\"); }"),
          innocent(
              "class:\n"
                  + "volatile int n; private static final VarHandle N; static { try { N ="
                  + " MethodHandles.lookup().findVarHandle(Math.class, \"n\", int.class); } catch"
                  + " (ReflectiveOperationException e) { throw new ExceptionInInitializerError(e);"
                  + " } }\n"
                  + "boolean k() { VarHandle.fullFence(); int m = (int) N.getAcquire(this);"
                  + " N.setRelease(this, 3); return N.compareAndSet(this, 1, 2); }"),
          innocent(
              "VarHandle a = MethodHandles.arrayElementVarHandle(int[].class); int n = (int)"
                  + " a.getAndAdd(new int[2], 1, 5);"),
          innocent(
              "BlockingQueue<String> q = new LinkedBlockingQueue<>(); q.put(\"x\"); q.poll(1,"
                  + " TimeUnit.SECONDS); q.drainTo(new ArrayList<>()); new"
                  + " SynchronousQueue<String>().offer(\"x\"); new DelayQueue<>(); new"
                  + " LinkedTransferQueue<>();"),
          innocent(
              "ConcurrentMap<String, LongAdder> m = new ConcurrentHashMap<>();"
                  + " m.computeIfAbsent(\"x\", k -> new LongAdder()).increment(); m.merge(\"y\","
                  + " new LongAdder(), (a, b) -> a);"
                  + " ConcurrentHashMap.<String>newKeySet().add(\"x\"); new"
                  + " ConcurrentSkipListMap<String, String>().firstEntry();"),
          innocent(
              "class:\n"
                  + "static class Lru extends LinkedHashMap<String, String> { Lru() { super(16,"
                  + " 0.75f, true); } protected boolean removeEldestEntry(Map.Entry<String, String>"
                  + " e) { return size() > 3; } }"),
          innocent(
              "new SubmissionPublisher<String>().subscribe(new Flow.Subscriber<>() { public void"
                  + " onSubscribe(Flow.Subscription s) { s.request(1); } public void onNext(String"
                  + " s) {} public void onError(Throwable t) {} public void onComplete() {} });"),
          innocent(
              "new java.lang.ref.WeakReference<>(given).get();"
                  + " java.lang.ref.Reference.reachabilityFence(given);"));

  private InnocentConcurrency() {}
}
