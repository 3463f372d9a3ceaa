package io.github.threadmill.gate;

import static io.github.threadmill.gate.Snippet.innocent;

import java.util.List;

/** What must pass: the language as students write it, and the libraries that concurrency needs. */
final class Innocent {

  static final List<Snippet> SNIPPETS =
      List.of(
          // the language
          innocent("record Point(int x, int y) {} new Point(1, 2).equals(new Point(1, 2));"),
          innocent("class:\nrecord Pair<A, B>(A a, B b) { Pair { Objects.requireNonNull(a); } }"),
          innocent(
              "class:\nenum Colour { RED { int n() { return 1; } }, BLUE; int n() { return 0; } }"),
          innocent(
              "Thread.State s = Thread.State.NEW; switch (s) { case NEW -> {} case RUNNABLE -> {}"
                  + " default -> {} }"),
          innocent(
              "class:\n"
                  + "enum E { A, B } static int n(E e) { return switch (e) { case A -> 1; case B ->"
                  + " 2; }; }"),
          innocent(
              "Object o = switch (given) { case null -> 0; case Integer i when i > 3 -> i; case"
                  + " String s -> s; default -> given; };"),
          innocent(
              "class:\n"
                  + "sealed interface S permits A, B {} record A(int n) implements S {} record"
                  + " B(String s) implements S {}\n"
                  + "static Object n(S s) { return switch (s) { case A(int n) -> n; case B(var t)"
                  + " -> t; }; }"),
          innocent(
              "class:\n"
                  + "sealed interface S {} enum A implements S { X, Y } record B() implements S"
                  + " {}\n"
                  + "static int n(S s) { return switch (s) { case A.X -> 1; case A.Y -> 2; case B b"
                  + " -> 3; }; }"),
          innocent("switch (String.valueOf(given)) { case \"a\", \"b\" -> {} default -> {} }"),
          innocent("if (given instanceof String s && !s.isEmpty()) { s.strip(); }"),
          innocent(
              "record R(Object a, R b) {} if (given instanceof R(String s, R(var x, _))) {"
                  + " s.length(); }"),
          innocent("String s = \"\"\"\n  text\n  block %d\n  \"\"\".formatted(3);"),
          innocent("int n = 3; String s = \"a\" + n + 'c' + 1.5 + given + null + true;"),
          innocent("String s = \"\"; s += given; s += 1L;"),
          innocent("Runnable r = () -> {}; r.run();"),
          innocent("int n = 3; IntSupplier s = () -> n + 1;"),
          innocent(
              "Function<String, Integer> f = String::length; Supplier<List<String>> g ="
                  + " ArrayList::new; IntFunction<int[]> h = int[]::new;"),
          innocent("Runnable r = (Runnable & Serializable) () -> {};"),
          innocent("Comparator<String> c = (Comparator<String> & Serializable) String::compareTo;"),
          innocent("Runnable r = new Runnable() { int n; public void run() { n++; } };"),
          innocent(
              "class:\n"
                  + "int n; class Inner { int m = n; class Deeper { int k = m + n; } } static class"
                  + " Nested {}"),
          innocent("int k = 2; class Local { int n() { return k; } } new Local().n();"),
          innocent(
              "class:\n"
                  + "static int sum(int... all) { return IntStream.of(all).sum(); } static int n()"
                  + " { return sum(1, 2, 3); }"),
          innocent(
              "class:\n"
                  + "static <T extends Comparable<T>> T most(Collection<? extends T> all) { return"
                  + " Collections.max(all); }"),
          innocent(
              "class:\n@SafeVarargs static <T> List<T> list(T... all) { return List.of(all); }"),
          innocent(
              "try (var in = new ByteArrayInputStream(new byte[3]); var out = new"
                  + " ByteArrayOutputStream()) { in.transferTo(out); }"),
          innocent(
              "class:\n"
                  + "static class R implements AutoCloseable { public void close() {} } void n() {"
                  + " try (R r = new R()) { } }"),
          innocent(
              "try { given.toString(); } catch (IllegalStateException | NullPointerException e) {"
                  + " throw new RuntimeException(e); } finally { }"),
          innocent("assert given != null : \"no \" + given;"),
          innocent(
              "class:\n"
                  + "static class Own extends Exception { Own(String m, Throwable c) { super(m, c);"
                  + " } }\n"
                  + "void n() throws Own { throw new Own(\"x\", null); }"),
          innocent(
              "class:\n"
                  + "@FunctionalInterface interface F { int n(int a) throws Exception; default F"
                  + " twice() { return a -> n(n(a)); } static F one() { return a -> 1; } private"
                  + " void p() {} }"),
          innocent(
              "class:\n"
                  + "@interface Mark { String value() default \"\"; Class<?> type() default"
                  + " Object.class; } @Mark(\"x\") void n() {}"),
          innocent(
              "class:\n"
                  + "int[][] grid = new int[3][4]; String[][] words = {{\"a\"}, {}}; Object copy()"
                  + " { return grid.clone(); }"),
          innocent(
              "outer: for (int i = 0; i < 3; i++) { for (var x : List.of(1)) { if (x > i) continue"
                  + " outer; } }"),
          innocent(
              "long n = 1L << 40; double d = n / 3.0; int m = (int) d; char c = (char) m; n ^= m; n"
                  + " >>>= 2;"),
          innocent("var all = List.of(1, \"a\", 2.5); for (var each : all) { each.hashCode(); }"),
          innocent("synchronized (given) { given.notifyAll(); }"),
          innocent(
              "class:\n"
                  + "synchronized void n() throws InterruptedException { while (true) { wait(10); }"
                  + " }"),
          innocent(
              "class:\n"
                  + "private static class Holder { static final Object ONE = new Object(); } static"
                  + " Object one() { return Holder.ONE; }"),
          innocent(
              "class:\n"
                  + "record Own(List<String> l) { Own { l = List.copyOf(l); } static Own"
                  + " of(String... s) { return new Own(Arrays.asList(s)); } }"),
          innocent(
              "class:\n"
                  + "@Override public int hashCode() { return Objects.hash(1, 2); } @Override"
                  + " public boolean equals(Object o) { return o != null && o.getClass() =="
                  + " getClass(); } @Override public String toString() { return"
                  + " getClass().getSimpleName(); }"),
          innocent(
              "class:\n"
                  + "protected Object clone() throws CloneNotSupportedException { return"
                  + " super.clone(); }"),
          innocent("class:\nstatic void finalize(int n) {} Object readResolve() { return this; }"),
          innocent(
              "class:\npublic static void main(String[] a) { System.out.println(\"hello\"); }"),
          innocent(
              "class:\n"
                  + "static class Mine extends Thread {\n"
                  + "public void interrupt() { super.interrupt(); } public String toString() {"
                  + " return getName(); } public boolean equals(Mine other) { return false; } }"),
          innocent(
              "class:\nstatic class Mine extends ForkJoinPool {\n"
                  + "public void shutdown() { super.shutdown(); } }"),
          innocent(
              "class:\nstatic class Mine extends Exception {\n"
                  + "public Throwable fillInStackTrace() { return this; } }"),
          innocent("java.lang.invoke.MethodHandles.lookup().lookupClass().getName();"),
          innocent("java.lang.reflect.Array.newInstance(String.class, 2, 3);"),
          // printing
          innocent(
              "System.out.println(given); System.out.printf(\"%d %s%n\", 1, \"x\");"
                  + " System.err.print('c');"),
          innocent("IO.println(\"x\");"),
          innocent("String.format(Locale.ROOT, \"%,d\", 1_000); String.join(\", \", List.of());"),
          innocent("java.util.logging.Logger.getLogger(\"x\").info(() -> \"done\");"),
          innocent(
              "java.util.logging.Logger.getLogger(\"x\").log(java.util.logging.Level.WARNING,"
                  + " \"x\", new Exception());"),
          innocent(
              "StringWriter w = new StringWriter(); new Exception().printStackTrace(new"
                  + " PrintWriter(w, true)); w.toString();"),
          innocent(
              "Thread.currentThread().getStackTrace()[1].getLineNumber(); Thread.dumpStack();"),
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
                  + " java.lang.ref.Reference.reachabilityFence(given);"),
          // collections, streams, numbers, text, time
          innocent(
              "Stream.of(\"a\", \"b\").parallel().map(String::toUpperCase).filter(s ->"
                  + " !s.isEmpty()).collect(Collectors.groupingByConcurrent(String::length,"
                  + " Collectors.counting()));"),
          innocent(
              "IntStream.range(0, 9).mapToObj(i -> \"x\" + i).toList(); Stream.iterate(1, n -> n *"
                  + " 2).limit(3).mapMulti((n, c) ->"
                  + " c.accept(n)).gather(Gatherers.windowFixed(2)).toArray(Object[]::new);"),
          innocent(
              "List<Integer> l = new ArrayList<>(List.of(3, 1));"
                  + " l.sort(Comparator.comparing(Integer::intValue).reversed());"
                  + " Collections.shuffle(l, new Random(3)); l.reversed(); l.subList(0,"
                  + " 1).removeIf(n -> n > 1); Arrays.sort(new int[3]); l.getFirst();"),
          innocent(
              "Map<String, List<Integer>> m = new TreeMap<>(); m.computeIfAbsent(\"x\", k -> new"
                  + " ArrayList<>()).add(1); for (var e : m.entrySet()) { e.getKey();"
                  + " e.setValue(null); } new EnumMap<Thread.State, String>(Thread.State.class);"
                  + " EnumSet.noneOf(Thread.State.class); new PriorityQueue<String>(); new"
                  + " BitSet().set(3);"),
          innocent(
              "class:\n"
                  + "<T> T[] grow(T[] a) { return Arrays.copyOf(a, 2 * a.length); } <T> T[]"
                  + " make(Class<T> c) { return (T[]) java.lang.reflect.Array.newInstance(c, 3);"
                  + " }"),
          innocent(
              "Optional.of(1).map(n -> n + 1).orElseThrow(); OptionalInt.empty().ifPresentOrElse(n"
                  + " -> {}, () -> {}); Objects.requireNonNullElse(given, \"x\");"),
          innocent(
              "BigInteger.TWO.pow(64).isProbablePrime(3); new BigDecimal(\"1.5\").setScale(0,"
                  + " RoundingMode.HALF_UP); Math.fma(1, 2, 3); Math.floorMod(1, 2);"
                  + " Long.numberOfTrailingZeros(8); Integer.parseInt(\"3\"); Double.compare(1,"
                  + " 2);"),
          innocent(
              "ThreadLocalRandom.current().nextInt(3); new SplittableRandom(1).split();"
                  + " UUID.randomUUID(); java.util.random.RandomGenerator.getDefault().nextLong();"
                  + " Math.random();"),
          innocent(
              "Duration.between(Instant.now(), Instant.MAX).toMillis();"
                  + " LocalDate.now().plusDays(1); Clock.systemUTC().millis(); DateTimeException e"
                  + " = null;"
                  + " java.time.format.DateTimeFormatter.ISO_DATE.format(LocalDate.EPOCH);"),
          innocent(
              "StringBuilder s = new StringBuilder();"
                  + " s.append(1).append('c').append(\"x\").insert(0, true).reverse().setLength(1);"
                  + " s.length(); s.charAt(0); s.chars().sum(); new StringBuffer().append(\"x\");"),
          innocent(
              "\"a,b\".split(\",\"); \"x\".getBytes(StandardCharsets.UTF_8);"
                  + " \"x\".repeat(3).lines().toList(); \"x\".replaceAll(\"x\", \"y\").chars();"
                  + " java.util.regex.Pattern.compile(\"a(b)\").matcher(\"ab\").results().count();"
                  + " Character.isDigit('x');"),
          innocent(
              "new java.text.DecimalFormat(\"0.0\").format(1);"
                  + " java.text.NumberFormat.getInstance(Locale.ROOT);"),
          innocent(
              "java.nio.ByteBuffer.allocate(8).putLong(3).flip(); HexFormat.of().formatHex(new"
                  + " byte[3]); Base64.getEncoder().encode(new byte[3]); new"
                  + " java.util.zip.CRC32().update(3);"),
          innocent("java.security.MessageDigest.getInstance(\"SHA-256\").digest(new byte[3]);"),
          innocent(
              "new BufferedReader(new InputStreamReader(new ByteArrayInputStream(new byte[3]),"
                  + " StandardCharsets.UTF_8)).lines().toList(); new DataOutputStream(new"
                  + " ByteArrayOutputStream()).writeInt(3); new PipedInputStream(new"
                  + " PipedOutputStream()); new PrintStream(new ByteArrayOutputStream(), true,"
                  + " StandardCharsets.UTF_8).print(1); new Scanner(\"1 2\").nextInt();"),
          innocent(
              "class:\n"
                  + "static class Mine extends FilterOutputStream { Mine(OutputStream o) {"
                  + " super(o); } public void write(int b) throws IOException { out.write(b); } }"),
          innocent(
              "Properties p = new Properties(); p.load(new StringReader(\"a=b\"));"
                  + " p.getProperty(\"a\"); p.setProperty(\"c\", \"d\");"),
          innocent(
              "Class<?> c = given.getClass(); c.getName(); String.class.isInstance(given);"
                  + " Integer.class.cast(given); c.isAssignableFrom(c); c.isRecord();"),
          innocent(
              "new Exception(\"x\", new IOException()).getCause().getMessage(); Throwable t = new"
                  + " Error(); t.addSuppressed(new Exception());"
                  + " t.getStackTrace()[0].getMethodName(); t.setStackTrace(new"
                  + " StackTraceElement[0]); t.fillInStackTrace();"),
          // HTTP and the kit
          innocent(
              "HttpClient c ="
                  + " HttpClient.newBuilder().executor(Runnable::run).version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(3)).followRedirects(HttpClient.Redirect.NEVER).build();\n"
                  + "c.send(HttpRequest.newBuilder(URI.create(\"http://x\")).timeout(Duration.ofSeconds(1)).header(\"a\","
                  + " \"b\").GET().build(), HttpResponse.BodyHandlers.ofString()).statusCode();"
                  + " c.close();"),
          innocent(
              "HttpClient.newHttpClient().sendAsync(HttpRequest.newBuilder(new"
                  + " URI(\"http://x\")).POST(HttpRequest.BodyPublishers.ofString(\"x\")).build(),"
                  + " HttpResponse.BodyHandlers.ofLines()).thenApply(HttpResponse::body).thenAccept(l"
                  + " -> l.forEach(System.out::println));"),
          innocent(
              "try { HttpClient.newHttpClient().send(null, null); } catch (HttpTimeoutException e)"
                  + " { throw e; } catch (ConnectException | InterruptedException e) { } catch"
                  + " (UncheckedIOException e) { throw e.getCause(); }"),
          innocent(
              "URI u = URI.create(\"http://x/\").resolve(\"a?b=c\"); u.getHost();"
                  + " URLEncoder.encode(\"a b\", StandardCharsets.UTF_8);"),
          innocent(
              "class:\n"
                  + "static void n() { throw new io.github.threadmill.api.NotImplementedYet(\"n\");"
                  + " }"),
          innocent(
              "class:\n"
                  + "static String n(io.github.threadmill.api.Outcome o) { return switch (o) { case"
                  + " io.github.threadmill.api.Outcome.Page p -> p.toString(); case"
                  + " io.github.threadmill.api.Outcome.Failure f -> f.toString(); }; }"),
          innocent(
              "io.github.threadmill.api.RemoteTask<Integer, Integer> t = n -> n + 1; t.andThen(n ->"
                  + " n).apply(3);"));

  private Innocent() {}
}
