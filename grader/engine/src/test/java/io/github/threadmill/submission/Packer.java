package io.github.threadmill.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.io.output.CloseShieldOutputStream;

/** Packs archives for tests, entry by entry, with whatever name and kind they are given. */
abstract class Packer {

  static final String SOURCE = "src/main/java/threadmill/sample/Code.java";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  static Packer zip() {
    return new Zip();
  }

  static Packer tarGz() {
    return new TarGz();
  }

  /** The archive of a student who did all right. */
  Packer student(String folder) {
    return file(folder + "pom.xml", "<project/>").file(folder + SOURCE, "class Code {}");
  }

  Packer file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Packer file(String name, byte[] content) {
    try {
      add(name, content);
      return this;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  Packer folder(String name) {
    return file(name + "/", new byte[0]);
  }

  Packer link(String name, String target) {
    try {
      addLink(name, target);
      return this;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The whole archive. */
  byte[] pack() {
    try {
      finish();
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  ByteArrayOutputStream bytes() {
    return bytes;
  }

  abstract void add(String name, byte[] content) throws IOException;

  abstract void addLink(String name, String target) throws IOException;

  abstract void finish() throws IOException;

  /** A zip archive. */
  static final class Zip extends Packer {

    private final ZipArchiveOutputStream zip =
        new ZipArchiveOutputStream(CloseShieldOutputStream.wrap(bytes()));

    @Override
    void add(String name, byte[] content) throws IOException {
      add(new Raw(name), content);
    }

    @Override
    void addLink(String name, String target) throws IOException {
      ZipArchiveEntry entry = new Raw(name);
      entry.setUnixMode(0120777);
      add(entry, target.getBytes(StandardCharsets.UTF_8));
    }

    Zip special(String name, int unixMode) throws IOException {
      ZipArchiveEntry entry = new Raw(name);
      entry.setUnixMode(unixMode);
      add(entry, new byte[0]);
      return this;
    }

    Zip stored(String name, byte[] content) throws IOException {
      ZipArchiveEntry entry = new Raw(name);
      CRC32 sum = new CRC32();
      sum.update(content);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      entry.setCrc(sum.getValue());
      add(entry, content);
      return this;
    }

    private void add(ZipArchiveEntry entry, byte[] content) throws IOException {
      zip.putArchiveEntry(entry);
      zip.write(content);
      zip.closeArchiveEntry();
    }

    Zip namesIn(String charset) {
      zip.setEncoding(charset);
      zip.setUseLanguageEncodingFlag(false);
      return this;
    }

    @Override
    void finish() throws IOException {
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

  /** A tar archive, packed by gzip. */
  static final class TarGz extends Packer {

    private final GZIPOutputStream gzip;
    private final TarArchiveOutputStream tar;

    TarGz() {
      try {
        this.gzip = new GZIPOutputStream(bytes());
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      this.tar = new TarArchiveOutputStream(gzip, StandardCharsets.UTF_8.name());
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    @Override
    void add(String name, byte[] content) throws IOException {
      TarArchiveEntry entry =
          new TarArchiveEntry(
              name, name.endsWith("/") ? TarConstants.LF_DIR : TarConstants.LF_NORMAL, true);
      entry.setSize(content.length);
      add(entry, content);
    }

    @Override
    void addLink(String name, String target) throws IOException {
      special(name, TarConstants.LF_SYMLINK, target);
    }

    TarGz special(String name, byte type, String target) throws IOException {
      TarArchiveEntry entry = new TarArchiveEntry(name, type, true);
      entry.setLinkName(target);
      add(entry, new byte[0]);
      return this;
    }

    /** The name of the file that follows; the library itself takes minutes over a long one. */
    TarGz longName(int length) throws IOException {
      TarArchiveEntry entry =
          new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME, true);
      entry.setSize(length);
      add(entry, "x".repeat(length).getBytes(StandardCharsets.UTF_8));
      return this;
    }

    private void add(TarArchiveEntry entry, byte[] content) throws IOException {
      tar.putArchiveEntry(entry);
      tar.write(content);
      tar.closeArchiveEntry();
    }

    @Override
    void finish() throws IOException {
      tar.close();
      gzip.close();
    }
  }
}
