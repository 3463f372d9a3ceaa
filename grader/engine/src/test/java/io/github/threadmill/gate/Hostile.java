package io.github.threadmill.gate;

import static io.github.threadmill.gate.Snippet.hostile;

import java.util.List;

/** What must not pass, one way in each. */
final class Hostile {

  static final List<Snippet> SNIPPETS =
      List.of(
          // the JVM
          hostile("calls System.exit", "System.exit(0);"),
          hostile("calls Runtime.halt", "Runtime.getRuntime().halt(1);"),
          hostile("calls Runtime.exit", "Runtime.getRuntime().exit(1);"),
          hostile("calls Runtime.exec", "Runtime.getRuntime().exec(new String[] {\"ls\"});"),
          hostile("calls Runtime.addShutdownHook", "Runtime.getRuntime().addShutdownHook(null);"),
          hostile("calls System.loadLibrary", "System.loadLibrary(\"x\");"),
          hostile("calls System.load", "System.load(\"/x\");"),
          hostile("calls System.setOut", "System.setOut(null);"),
          hostile("calls System.setErr", "System.setErr(null);"),
          hostile("calls System.setIn", "System.setIn(null);"),
          hostile("calls System.console", "System.console();"),
          hostile("calls System.getProperty", "System.getProperty(\"user.dir\");"),
          hostile("calls System.getProperties", "System.getProperties();"),
          hostile("calls System.setProperty", "System.setProperty(\"a\", \"b\");"),
          hostile("calls System.getenv", "System.getenv();"),
          hostile("calls System.getenv", "System.getenv(\"PATH\");"),
          hostile("calls Integer.getInteger", "Integer.getInteger(\"x\");"),
          hostile("calls Long.getLong", "Long.getLong(\"x\");"),
          hostile("calls Boolean.getBoolean", "Boolean.getBoolean(\"x\");"),
          hostile("calls Locale.setDefault", "Locale.setDefault(Locale.ROOT);"),
          hostile("calls TimeZone.setDefault", "TimeZone.setDefault(null);"),
          // the same by other ways
          hostile("calls System.exit", "IntConsumer end = System::exit;"),
          hostile("calls Runtime.halt", "IntConsumer end = Runtime.getRuntime()::halt;"),
          hostile("calls System.exit", "Runnable r = () -> {\nSystem.exit(0); //!\n};"),
          hostile(
              "calls System.exit", "new Thread() {\npublic void run() { System.exit(0); } //!\n};"),
          hostile("calls System.exit", "class Local {\nvoid end() { System.exit(0); } //!\n}"),
          hostile("calls System.exit", "class:\nstatic { System.exit(0); } //!"),
          hostile(
              "calls System.exit",
              "class:\nint end = end(); int end() { System.exit(0); return 1; } //!"),
          hostile("calls System.exit", "class:\nenum End { NOW; End() { System.exit(0); } } //!"),
          hostile(
              "calls System.exit",
              "class:\nrecord End(int code) {\nEnd { System.exit(code); } //!\n}"),
          hostile(
              "calls System.exit",
              "class:\ninterface End { default void end() {\nSystem.exit(0); } } //!"),
          hostile(
              "calls System.exit",
              "switch (given) {\ncase String s -> System.exit(1); //!\ndefault -> {}\n}"),
          hostile("calls System.exit", "try { given.wait(); } finally {\nSystem.exit(0); //!\n}"),
          hostile(
              "calls System.exit",
              "assert given != null;\nif (given.hashCode() == 7) System.exit(3); //!"),
          hostile(
              "calls new ProcessBuilder",
              "Function<String[], ProcessBuilder> f = ProcessBuilder::new;"),
          // processes
          hostile("calls new ProcessBuilder", "new ProcessBuilder(\"ls\").start();"),
          hostile("calls ProcessHandle.current", "ProcessHandle.current().destroy();"),
          hostile("uses ProcessHandle", "boolean b = given instanceof ProcessHandle;"),
          hostile("uses Process", "Process p = (Process) given;"),
          // reflection and its kin
          hostile("calls Class.forName", "Class.forName(\"java.lang.Sys\" + \"tem\");"),
          hostile("calls Class.getMethod", "String.class.getMethod(\"length\").invoke(\"\");"),
          hostile("calls Class.getDeclaredFields", "given.getClass().getDeclaredFields();"),
          hostile(
              "calls Class.getDeclaredConstructor",
              "given.getClass().getDeclaredConstructor().newInstance();"),
          hostile("calls Class.newInstance", "given.getClass().newInstance();"),
          hostile("calls Class.getModule", "given.getClass().getModule();"),
          hostile("calls Class.getProtectionDomain", "given.getClass().getProtectionDomain();"),
          hostile(
              "calls Proxy.newProxyInstance",
              "java.lang.reflect.Proxy.newProxyInstance(null, new Class<?>[0], null);"),
          hostile(
              "calls AccessibleObject.setAccessible",
              "java.lang.reflect.AccessibleObject.setAccessible(null, true);"),
          hostile("uses Method", "Object o = (java.lang.reflect.Method) given;"),
          hostile(
              "calls MethodHandles.Lookup.findStatic",
              "MethodHandles.lookup().findStatic(Math.class, \"abs\", null);"),
          hostile(
              "calls MethodHandles.Lookup.findVirtual",
              "MethodHandles.lookup().findVirtual(Object.class, \"hashCode\", null);"),
          hostile(
              "calls MethodHandles.Lookup.unreflect", "MethodHandles.lookup().unreflect(null);"),
          hostile(
              "calls MethodHandles.Lookup.defineClass",
              "MethodHandles.lookup().defineClass(null);"),
          hostile(
              "calls MethodHandles.Lookup.findClass", "MethodHandles.lookup().findClass(\"x\");"),
          hostile(
              "calls MethodHandles.privateLookupIn",
              "MethodHandles.privateLookupIn(String.class, null);"),
          hostile("calls MethodHandles.publicLookup", "MethodHandles.publicLookup();"),
          hostile("calls MethodType.methodType", "MethodType.methodType(void.class);"),
          hostile("calls MethodHandle.invoke", "((MethodHandle) given).invoke();"),
          hostile("calls VarHandle.toMethodHandle", "((VarHandle) given).toMethodHandle(null);"),
          hostile(
              "calls MethodHandleProxies.asInterfaceInstance",
              "MethodHandleProxies.asInterfaceInstance(Runnable.class, null);"),
          hostile(
              "calls LambdaMetafactory.metafactory",
              "LambdaMetafactory.metafactory(null, null, null, null, null, null);"),
          hostile(
              "calls Enum.EnumDesc.resolveConstantDesc",
              "((Enum.EnumDesc<?>) given).resolveConstantDesc(null);"),
          hostile("uses ModuleLayer", "Object o = ModuleLayer.class;"),
          hostile("calls StackWalker.getInstance", "StackWalker.getInstance().getCallerClass();"),
          hostile("calls ClassFile.of", "java.lang.classfile.ClassFile.of();"),
          hostile("calls Unsafe.allocateMemory", "((sun.misc.Unsafe) given).allocateMemory(8);"),
          // classes from elsewhere
          hostile("calls Class.getClassLoader", "given.getClass().getClassLoader();"),
          hostile(
              "calls Thread.getContextClassLoader",
              "Thread.currentThread().getContextClassLoader();"),
          hostile(
              "calls Thread.setContextClassLoader",
              "Thread.currentThread().setContextClassLoader(null);"),
          hostile("calls ClassLoader.getSystemClassLoader", "ClassLoader.getSystemClassLoader();"),
          hostile("calls ClassLoader.getSystemResource", "ClassLoader.getSystemResource(\"x\");"),
          hostile("extends ClassLoader", "class:\nstatic class Mine extends ClassLoader {} //!"),
          hostile("calls new URLClassLoader", "new URLClassLoader(new URL[0]);"),
          hostile(
              "calls Class.getResourceAsStream", "given.getClass().getResourceAsStream(\"/x\");"),
          hostile("calls Class.getResource", "given.getClass().getResource(\"/x\");"),
          hostile("calls ServiceLoader.load", "ServiceLoader.load(Runnable.class);"),
          hostile("calls ResourceBundle.getBundle", "ResourceBundle.getBundle(\"x\");"),
          hostile(
              "calls ToolProvider.getSystemJavaCompiler",
              "javax.tools.ToolProvider.getSystemJavaCompiler();"),
          hostile("calls new ScriptEngineManager", "new javax.script.ScriptEngineManager();"),
          hostile("calls new InitialContext", "new javax.naming.InitialContext();"),
          hostile(
              "declares the native method end",
              "class:\nstatic class Mine { native void end(); } //!"),
          hostile("calls Linker.nativeLinker", "java.lang.foreign.Linker.nativeLinker();"),
          hostile("calls Arena.global", "java.lang.foreign.Arena.global().allocate(8);"),
          // files
          hostile("calls Path.of", "java.nio.file.Path.of(\"x\");"),
          hostile("calls Files.readString", "java.nio.file.Files.readString(null);"),
          hostile("calls FileSystems.getDefault", "java.nio.file.FileSystems.getDefault();"),
          hostile("calls new File", "new File(\"x\").delete();"),
          hostile("calls File.createTempFile", "File.createTempFile(\"a\", \"b\");"),
          hostile("calls new FileReader", "new FileReader(\"x\");"),
          hostile("calls new FileOutputStream", "new FileOutputStream(FileDescriptor.out);"),
          hostile("calls new RandomAccessFile", "new RandomAccessFile(\"x\", \"rw\");"),
          hostile("calls new PrintStream", "new PrintStream(\"x\");"),
          hostile("calls new PrintWriter", "new PrintWriter(\"x\", StandardCharsets.UTF_8);"),
          hostile("calls new Formatter", "new Formatter(\"x\");"),
          hostile(
              "calls new PrintStream",
              "class:\n"
                  + "static class Mine extends PrintStream {\n"
                  + "Mine() throws IOException { super(\"x\"); } //!\n"
                  + "}"),
          hostile("calls new ZipFile", "new java.util.zip.ZipFile(\"x\");"),
          hostile("calls new FileHandler", "new java.util.logging.FileHandler(\"x\");"),
          hostile(
              "calls HttpResponse.BodyHandlers.ofFile", "HttpResponse.BodyHandlers.ofFile(null);"),
          hostile(
              "calls HttpRequest.BodyPublishers.ofFile",
              "HttpRequest.BodyPublishers.ofFile(null);"),
          hostile("calls Preferences.userRoot", "java.util.prefs.Preferences.userRoot();"),
          // the network past HTTP
          hostile("calls new Socket", "new Socket(\"127.0.0.1\", 80);"),
          hostile("calls new ServerSocket", "new ServerSocket(0);"),
          hostile("calls new DatagramSocket", "new DatagramSocket();"),
          hostile("calls SocketChannel.open", "java.nio.channels.SocketChannel.open();"),
          hostile("calls InetAddress.getByName", "InetAddress.getByName(\"x\");"),
          hostile("calls URI.toURL", "URI.create(\"file:/x\").toURL().openStream();"),
          hostile("calls new URL", "new URL(\"file:/x\");"),
          hostile(
              "extends Authenticator", "class:\nstatic class Mine extends Authenticator {} //!"),
          hostile("calls HttpClient.Builder.proxy", "HttpClient.newBuilder().proxy(null);"),
          hostile(
              "calls HttpClient.Builder.authenticator",
              "HttpClient.newBuilder().authenticator(null);"),
          hostile(
              "calls HttpClient.newWebSocketBuilder",
              "HttpClient.newHttpClient().newWebSocketBuilder();"),
          hostile("calls HttpServer.create", "com.sun.net.httpserver.HttpServer.create();"),
          // threads of others
          hostile("calls Thread.getAllStackTraces", "Thread.getAllStackTraces();"),
          hostile(
              "calls Mine.getAllStackTraces",
              "class:\n"
                  + "static class Mine extends Thread {}\n"
                  + "void see() {\n"
                  + "Mine.getAllStackTraces(); //!\n"
                  + "}"),
          hostile(
              "calls Below.getAllStackTraces",
              "class:\n"
                  + "static class Mine extends Thread {}\n"
                  + "static class Below extends Mine {\n"
                  + "void see() { getAllStackTraces(); } //!\n"
                  + "}"),
          hostile(
              "calls ForkJoinWorkerThread.getContextClassLoader",
              "((ForkJoinWorkerThread) given).getContextClassLoader();"),
          hostile("calls Thread.enumerate", "Thread.enumerate(new Thread[9]);"),
          hostile(
              "calls ThreadGroup.enumerate",
              "Thread.currentThread().getThreadGroup().enumerate(new Thread[9]);"),
          hostile("calls ThreadGroup.getParent", "new ThreadGroup(\"mine\").getParent();"),
          hostile(
              "calls Mine.interrupt",
              "class:\n"
                  + "static class Mine extends ThreadGroup {\n"
                  + "Mine() { super(\"x\"); interrupt(); } //!\n"
                  + "}"),
          hostile(
              "calls Thread.setDefaultUncaughtExceptionHandler",
              "Thread.setDefaultUncaughtExceptionHandler((t, e) -> {});"),
          hostile("calls Thread.stop", "Thread.currentThread().stop();"),
          hostile(
              "calls ManagementFactory.getThreadMXBean",
              "java.lang.management.ManagementFactory.getThreadMXBean();"),
          hostile("calls new Recording", "new jdk.jfr.Recording();"),
          hostile(
              "uses @MXBean",
              "class:\n@javax.management.MXBean interface Mine { default void see() {} } //!"),
          // what runs when nobody calls it
          hostile("declares finalize", "class:\nprotected void finalize() { } //!"),
          hostile(
              "calls Object.finalize",
              "class:\nvoid end() throws Throwable { super.finalize(); } //!"),
          // what answers for itself
          hostile(
              "declares equals",
              "class:\nstatic class Mine extends Thread {\n"
                  + "public boolean equals(Object other) { return true; } //!\n}"),
          hostile(
              "declares getState",
              "class:\nstatic class Mine extends Thread {\n"
                  + "public State getState() { return State.WAITING; } //!\n}"),
          hostile(
              "declares isShutdown",
              "class:\nstatic class Mine extends ScheduledThreadPoolExecutor {\n"
                  + "Mine() { super(1); }\n"
                  + "public boolean isShutdown() { return true; } //!\n}"),
          hostile(
              "declares toString",
              "class:\nstatic class Mine extends java.util.concurrent.locks.ReentrantLock {\n"
                  + "public String toString() { return \"free\"; } //!\n}"),
          hostile(
              "declares setStackTrace",
              "class:\nstatic class Mine extends RuntimeException {\n"
                  + "public void setStackTrace(StackTraceElement[] stack) { } //!\n}"),
          hostile(
              "calls LockSupport.getBlocker",
              "java.util.concurrent.locks.LockSupport.getBlocker(Thread.currentThread());"),
          hostile(
              "calls StackTraceElement.getClassLoaderName",
              "new StackTraceElement(\"a\", \"b\", \"c\", 1).getClassLoaderName();"),
          hostile("calls Throwable.getStackTrace", "new Throwable().getStackTrace();"),
          hostile(
              "calls Throwable.getStackTrace",
              "Function<Throwable, Object> f = Throwable::getStackTrace;"),
          hostile("calls Thread.getStackTrace", "Thread.currentThread().getStackTrace();"),
          hostile(
              "calls Exception.printStackTrace",
              "new Exception().printStackTrace(new PrintWriter(new StringWriter()));"),
          hostile(
              "calls Exception.printStackTrace",
              "class:\nstatic class Own extends Exception { void n(PrintStream s) {"
                  + " super.printStackTrace(s); //!\n } }"),
          hostile("calls Cleaner.create", "java.lang.ref.Cleaner.create();"),
          hostile("calls new ObjectInputStream", "new ObjectInputStream(null).readObject();"),
          hostile("calls new ObjectOutputStream", "new ObjectOutputStream(null);"),
          hostile(
              "declares readResolve",
              "class:\n"
                  + "static class Mine implements Serializable {\n"
                  + "private Object readResolve() { return this; } //!\n"
                  + "}"),
          hostile(
              "declares writeReplace",
              "class:\n"
                  + "record Mine(int a) implements Serializable {\n"
                  + "private Object writeReplace() { return this; } //!\n"
                  + "}"),
          hostile(
              "implements Externalizable",
              "class:\n"
                  + "static class Mine implements Externalizable { //!\n"
                  + "public void writeExternal(ObjectOutput o) {}\n"
                  + "public void readExternal(ObjectInput i) {}\n"
                  + "}"),
          hostile("calls Security.getProviders", "java.security.Security.getProviders();"),
          // classes alone
          hostile("uses ProcessBuilder", "Object o = ProcessBuilder.class;"),
          hostile("uses ProcessBuilder", "Object o = new ProcessBuilder[1];"),
          hostile("uses ProcessBuilder[][]", "Object o = new ProcessBuilder[1][1];"),
          hostile("uses ProcessBuilder[]", "Object o = (ProcessBuilder[]) given;"),
          hostile("calls new JFrame", "new javax.swing.JFrame();"));

  private Hostile() {}
}
