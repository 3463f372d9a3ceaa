package io.github.threadmill.bundle;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.threadmill.calibrate.Calibration;
import io.github.threadmill.channel.NotPlainException;
import io.github.threadmill.channel.PlainReader;
import io.github.threadmill.channel.PlainWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A bundle as a zip file: {@code evidence.json} for people, {@code evidence.plain} with the same
 * for judging again, and the class files.
 */
public final class BundleFile {

  private static final String PLAIN = "evidence.plain";
  private static final String CLASSES = "classes/";
  private static final long LARGEST_ENTRY = 64 << 20;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .build();

  private BundleFile() {}

  /** What of a bundle is kept as plain values. */
  record Content(
      @Nullable String submission,
      String exercise,
      Map<String, String> machine,
      Calibration calibration,
      List<Bundle.Judged> traces) {}

  /**
   * Writes it beside and moves it into place.
   *
   * @throws IOException if the folder cannot be written to
   */
  public static void write(Bundle bundle, Path file) throws IOException {
    Content content =
        new Content(
            bundle.submission(),
            bundle.exercise(),
            bundle.machine(),
            bundle.calibration(),
            bundle.traces());
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(beside))) {
      put(zip, "evidence.json", JSON.writeValueAsBytes(content));
      put(zip, PLAIN, PlainWriter.write(content, type -> true));
      for (Map.Entry<String, byte[]> each : new TreeMap<>(bundle.classes()).entrySet()) {
        put(zip, CLASSES + each.getKey() + ".class", each.getValue());
      }
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0); // the same evidence makes the same file
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /**
   * The id of the exercise that a bundle is about.
   *
   * @throws IOException if the file is no bundle
   */
  public static String exercise(Path file) throws IOException {
    return content(file, name -> null).exercise();
  }

  /**
   * Reads a bundle.
   *
   * @param types finds the exercise's own records by name
   * @throws IOException if the file is no bundle, or not of this version of the kit
   */
  public static Bundle read(Path file, Function<String, @Nullable Class<?>> types)
      throws IOException {
    Content content = content(file, types);
    Map<String, byte[]> classes = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        String name = entry.getName();
        if (name.startsWith(CLASSES) && name.endsWith(".class")) {
          classes.put(
              name.substring(CLASSES.length(), name.length() - ".class".length()),
              bytes(zip, entry));
        }
      }
    }
    return new Bundle(
        content.submission(),
        content.exercise(),
        content.machine(),
        content.calibration(),
        classes,
        content.traces());
  }

  private static Content content(Path file, Function<String, @Nullable Class<?>> types)
      throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(PLAIN);
      if (entry == null) {
        throw new IOException(file + ": is no evidence bundle: it has no " + PLAIN);
      }
      return (Content)
          Objects.requireNonNull(PlainReader.read(bytes(zip, entry), name -> type(name, types)));
    } catch (NotPlainException | ClassCastException other) {
      throw new IOException(
          file + ": was written by another version: " + other.getMessage(), other);
    }
  }

  private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes((int) LARGEST_ENTRY);
      if (in.read() >= 0) {
        throw new IOException(zip.getName() + ": " + entry.getName() + " is too large");
      }
      return bytes;
    }
  }

  private static @Nullable Class<?> type(String name, Function<String, @Nullable Class<?>> types) {
    if (!name.startsWith("io.github.threadmill.")) {
      return types.apply(name);
    }
    try {
      return Class.forName(name, false, BundleFile.class.getClassLoader());
    } catch (ClassNotFoundException unknown) {
      return null;
    }
  }
}
