package io.github.threadmill.selftest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Archives that are attacks themselves. They are made when they are needed: what a repository holds
 * should be read by people.
 */
final class Archives {

  private static final int SYMBOLIC_LINK = 0120777;
  private static final int CHARACTER_DEVICE = 0020666;
  private static final int PIPE = 0010666;
  private static final int BOMB_BYTES = 150 << 20;
  private static final int MANY = 30_000;
  private static final String PLACE = "src/main/java/";

  /** Writes into an archive whatever it is told. */
  private interface Packer extends AutoCloseable {
    void file(String name, byte[] content) throws IOException;

    /** A link, a device, a pipe. */
    void special(String name, int unixMode, String target) throws IOException;

    @Override
    void close() throws IOException;
  }

  /** What an archive holds beside the honest files. */
  private interface Payload {
    void pack(Packer packer) throws IOException;
  }

  private Archives() {}

  /**
   * Makes an archive.
   *
   * @param generator as {@code attack.json} names it; {@code tar:} in front makes a tar archive
   * @param files what the submission would be without the attack
   * @return its path, in {@code folder}
   */
  static Path write(
      String generator, SortedMap<String, String> files, Path folder, String name, Ground ground)
      throws IOException {
    boolean tar = generator.startsWith("tar:");
    Path archive = folder.resolve(name + (tar ? ".tar.gz" : ".zip"));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive));
        Packer packer = tar ? new Tar(out) : new Zip(out)) {
      payload(generator.substring(tar ? 4 : 0), files, ground).pack(packer);
    }
    return archive;
  }

  private static Payload payload(String generator, SortedMap<String, String> files, Ground ground) {
    String outside = Ground.text(ground.outside());
    String secret = ground.names().getOrDefault("@SECRET_FILE@", "");
    String anyFile = files.keySet().stream().findFirst().orElse(PLACE + "threadmill/Any.java");
    return switch (generator) {
      case "plain" -> honest(files, "work/");
      case "slip-up" -> with(files, "../../../../../../../../../../.." + outside + "/harm.txt");
      case "slip-absolute" -> with(files, outside + "/harm.txt");
      case "slip-backslash" -> with(files, "..\\..\\..\\harm.txt");
      case "slip-drive" -> with(files, "C:\\Windows\\harm.txt");
      case "slip-in-sources" -> with(files, "work/" + PLACE + "../../../../../harm.java");
      case "link-to-secret" -> linked(files, "work/" + anyFile, secret);
      case "link-to-folder" -> linked(files, "work/src", outside);
      case "link-then-through" ->
          packer -> {
            packer.special("work/out", SYMBOLIC_LINK, outside);
            packer.file("work/out/harm.txt", bytes("x"));
            honest(files, "work/").pack(packer);
          };
      case "device" ->
          special(files, "work/" + PLACE + "threadmill/parallel/Zero.java", CHARACTER_DEVICE);
      case "pipe" -> special(files, "work/" + PLACE + "threadmill/parallel/Pipe.java", PIPE);
      case "bomb" -> bomb(files);
      case "many-files" -> many(files);
      case "deep" -> with(files, "work/" + "d/".repeat(3000) + "x.txt");
      case "same-name-twice" ->
          packer -> {
            honest(files, "work/").pack(packer);
            packer.file("work/" + anyFile, bytes("package threadmill; class Other {}"));
          };
      case "same-name-in-other-case" ->
          packer -> {
            honest(files, "work/").pack(packer);
            int slash = anyFile.lastIndexOf('/') + 1;
            String other =
                anyFile.substring(0, slash)
                    + anyFile
                        .substring(slash)
                        .toUpperCase(java.util.Locale.ROOT)
                        .replace("JAVA", "java");
            packer.file("work/" + other, bytes("package threadmill; class Other {}"));
          };
      case "not-utf-8" ->
          packer -> {
            honest(files, "work/").pack(packer);
            packer.file(
                "work/" + anyFile.replace(".java", "Too.java"), new byte[] {(byte) 0xc3, 0x28});
          };
      case "formula-name" -> named(files, "=HYPERLINK(\"x\",\"points\")");
      case "formula-at" -> named(files, "@SUM(1+9)*cmd|' C calc'!A0");
      case "ansi-name" -> named(files, "\u001b[2J\u001b[1;32m10 of 10\u001b[0m");
      case "turned-name" -> named(files, "\u202egnp.ecila\u202c");
      case "markup-name" -> named(files, "<script>alert(1)<script>");
      case "workflow-name" -> named(files, "x\n::stop-commands::word\n::set-output name=a::b");
      case "large-method" ->
          source(
              files,
              "static int go(int n) {\n" + "n += n * 7 + n / 3;\n".repeat(9000) + "return n; }");
      case "large-file" -> source(files, "// much to say\n".repeat(40_000));
      case "deep-expression" ->
          source(files, "int n = " + "(1 + ".repeat(9000) + "1" + ")".repeat(9000) + ";");
      case "many-classes" -> source(files, numbered("static class C%d {}\n", 1100));
      case "many-errors" -> source(files, numbered("int n%d = missing.member();\n", 5000));
      case "build-files" ->
          packer -> {
            honest(files, "work/").pack(packer);
            packer.file(
                "work/pom.xml", bytes("<project><modelVersion>4.0.0</modelVersion></project>"));
            packer.file("work/.mvn/maven.config", bytes("-DskipTests"));
            packer.file("work/.mvn/extensions.xml", bytes("<extensions/>"));
            packer.file("work/.mvn/jvm.config", bytes("-javaagent:work/agent.jar"));
          };
      default -> throw new IllegalStateException("there is no archive called " + generator);
    };
  }

  /** With one more class, too large to stand in a repository. */
  private static Payload source(SortedMap<String, String> files, String members) {
    return packer -> {
      honest(files, "work/").pack(packer);
      packer.file(
          "work/" + PLACE + "threadmill/parallel/Large.java",
          bytes("package threadmill.parallel;\n\nclass Large {\n" + members + "\n}\n"));
    };
  }

  private static String numbered(String line, int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(line.replace("%d", Integer.toString(i)));
    }
    return lines.toString();
  }

  private static Payload honest(SortedMap<String, String> files, String top) {
    return packer -> {
      for (Map.Entry<String, String> file : files.entrySet()) {
        packer.file(top + file.getKey(), bytes(file.getValue()));
      }
    };
  }

  private static Payload with(SortedMap<String, String> files, String name) {
    return packer -> {
      honest(files, "work/").pack(packer);
      packer.file(name, bytes("class Harm {}"));
    };
  }

  /** Two students, so that the names of folders become names in the report. */
  private static Payload named(SortedMap<String, String> files, String name) {
    return packer -> {
      honest(files, name + "/").pack(packer);
      honest(files, "another/").pack(packer);
    };
  }

  private static Payload linked(SortedMap<String, String> files, String name, String target) {
    return packer -> {
      packer.special(name, SYMBOLIC_LINK, target);
      for (Map.Entry<String, String> file : files.entrySet()) {
        if (!("work/" + file.getKey()).startsWith(name)) {
          packer.file("work/" + file.getKey(), bytes(file.getValue()));
        }
      }
    };
  }

  private static Payload special(SortedMap<String, String> files, String name, int mode) {
    return packer -> {
      honest(files, "work/").pack(packer);
      packer.special(name, mode, "");
    };
  }

  private static Payload bomb(SortedMap<String, String> files) {
    return packer -> {
      honest(files, "work/").pack(packer);
      packer.file("work/" + PLACE + "threadmill/parallel/Large.java", new byte[BOMB_BYTES]);
    };
  }

  private static Payload many(SortedMap<String, String> files) {
    return packer -> {
      honest(files, "work/").pack(packer);
      for (int i = 0; i < MANY; i++) {
        packer.file("work/" + PLACE + "threadmill/parallel/F" + i + ".java", new byte[0]);
      }
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final class Zip implements Packer {

    private final ZipArchiveOutputStream zip;

    Zip(OutputStream out) {
      this.zip = new ZipArchiveOutputStream(out);
    }

    @Override
    public void file(String name, byte[] content) throws IOException {
      add(new Raw(name), content);
    }

    @Override
    public void special(String name, int unixMode, String target) throws IOException {
      Raw entry = new Raw(name);
      entry.setUnixMode(unixMode);
      add(entry, bytes(target));
    }

    private void add(Raw entry, byte[] content) throws IOException {
      zip.putArchiveEntry(entry);
      zip.write(content);
      zip.closeArchiveEntry();
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }

    /** A name as it is: the library would mend some. */
    private static final class Raw extends ZipArchiveEntry {
      Raw(String name) {
        super("x");
        setPlatform(PLATFORM_UNIX);
        setName(name);
      }
    }
  }

  private static final class Tar implements Packer {

    private final TarArchiveOutputStream tar;

    Tar(OutputStream out) throws IOException {
      this.tar =
          new TarArchiveOutputStream(new GZIPOutputStream(out), StandardCharsets.UTF_8.name());
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setAddPaxHeadersForNonAsciiNames(true);
    }

    @Override
    public void file(String name, byte[] content) throws IOException {
      TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_NORMAL, true);
      entry.setSize(content.length);
      tar.putArchiveEntry(entry);
      tar.write(content);
      tar.closeArchiveEntry();
    }

    @Override
    public void special(String name, int unixMode, String target) throws IOException {
      byte kind =
          switch (unixMode) {
            case CHARACTER_DEVICE -> TarConstants.LF_CHR;
            case PIPE -> TarConstants.LF_FIFO;
            default -> TarConstants.LF_SYMLINK;
          };
      TarArchiveEntry entry = new TarArchiveEntry(name, kind, true);
      entry.setLinkName(target);
      tar.putArchiveEntry(entry);
      tar.closeArchiveEntry();
    }

    @Override
    public void close() throws IOException {
      tar.close();
    }
  }
}
