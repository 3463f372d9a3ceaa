package io.github.threadmill.gate;

import static io.github.threadmill.gate.Snippet.innocent;

import java.util.List;

/** Collections, streams, numbers, text, time, HTTP and what the kit gives. */
final class InnocentLibraries {

  static final List<Snippet> SNIPPETS =
      List.of(
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
                  + " Error(); t.addSuppressed(new Exception()); t.setStackTrace(new"
                  + " StackTraceElement[0]); t.fillInStackTrace(); t.printStackTrace();"),
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

  private InnocentLibraries() {}
}
