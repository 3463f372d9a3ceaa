package io.github.threadmill.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.threadmill.submission.Packer.TarGz;
import io.github.threadmill.submission.Packer.Zip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken of a student's archive, and what is said where nothing is. */
class ArchiveTest {

  private static final String DAMAGED =
      "is no %s archive, or cut off or damaged; pack it again and upload all of it";

  @ParameterizedTest
  @ValueSource(strings = {"a.zip", "a.tar.gz", "a.tgz", "A.ZIP"})
  void files_are_read_from_memory(String name) throws NotTakenException {
    Archive archive = open(name, packer(name).student("").folder("empty/inner").pack());
    assertThat(archive.trouble()).isEmpty();
    assertThat(text(archive, Packer.SOURCE)).contains("class Code {}");
    assertThat(archive.root().items()).containsOnlyKeys("src", "pom.xml", "empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.zip", "a.tar.gz"})
  void clutter_is_not_even_listed(String name) throws NotTakenException {
    Packer packer = packer(name).student("");
    for (String clutter :
        List.of("__MACOSX/._x", ".DS_Store", "src/Thumbs.db", ".git/config", "src/._Code.java")) {
      packer.file(clutter, "x");
    }
    assertThat(open(name, packer.pack()).root().items()).containsOnlyKeys("pom.xml", "src");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil", "/etc/evil", "C:\\evil", "src/../../evil", "a/\u001b[2J"})
  void a_hostile_name_is_trouble(String evil) throws NotTakenException {
    for (String name : List.of("a.zip", "a.tar.gz")) {
      Archive archive = open(name, packer(name).student("").file(evil, "x").pack());
      assertThat(archive.trouble().orElse("")).startsWith("holds the name \"").contains("which");
    }
  }

  @Test
  void a_hostile_name_spoils_only_the_folder_that_it_begins_with() throws NotTakenException {
    Archive archive =
        open("a.zip", Packer.zip().student("good/").file("bad/../../evil", "x").pack());
    assertThat(text(archive, "good/" + Packer.SOURCE)).isPresent();
    Item.Folder bad = (Item.Folder) archive.root().items().get("bad");
    assertThatThrownBy(bad::items).hasMessageStartingWith("holds the name \"bad/../../evil\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.zip", "a.tar.gz"})
  void the_same_name_twice_is_trouble(String name) throws NotTakenException {
    Packer twice = packer(name).file("src/A.java", "1").file("./src//A.java", "2");
    assertThat(open(name, twice.pack()).trouble())
        .contains("holds \"src/A.java\" twice; pack the folder again");
    Packer both = packer(name).file("src", "file").file("src/A.java", "in a folder");
    assertThat(open(name, both.pack()).trouble()).isPresent();
    Packer folders = packer(name).folder("src").folder("src").student("");
    assertThat(open(name, folders.pack()).trouble()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.zip", "a.tar.gz"})
  void a_link_is_never_opened(String name) throws NotTakenException {
    Archive archive = open(name, packer(name).link("Code.java", "/etc/passwd").pack());
    assertThat(archive.root().items().get("Code.java")).isEqualTo(Item.Odd.LINK);
  }

  @Test
  void what_is_no_regular_file_is_never_opened() throws IOException {
    for (byte type :
        new byte[] {TarConstants.LF_FIFO, TarConstants.LF_CHR, TarConstants.LF_BLK, 'V', '7'}) {
      byte[] tar = new TarGz().special("x", type, "").pack();
      assertThat(open("a.tgz", tar).root().items().get("x")).isEqualTo(Item.Odd.SPECIAL);
    }
    byte[] hard = new TarGz().special("x", TarConstants.LF_LINK, "pom.xml").pack();
    assertThat(open("a.tgz", hard).root().items().get("x")).isEqualTo(Item.Odd.LINK);
    for (int mode : new int[] {0010644, 0020644, 0060644, 0140644}) {
      byte[] zip = new Zip().special("x", mode).pack();
      assertThat(open("a.zip", zip).root().items().get("x")).isEqualTo(Item.Odd.SPECIAL);
    }
  }

  @Test
  void a_zip_that_is_encrypted_is_said_to_be() throws NotTakenException {
    byte[] zip = Packer.zip().file("A.java", "x").pack();
    int central = indexOf(zip, new byte[] {'P', 'K', 1, 2});
    zip[central + 8] |= 1;
    assertThat(open("a.zip", zip).root().items().get("A.java"))
        .isEqualTo(new Item.Odd("is encrypted; pack it again without a password"));
  }

  @Test
  void a_method_that_is_not_read_is_named() throws NotTakenException {
    byte[] zip = Packer.zip().file("A.java", "x").pack();
    zip[indexOf(zip, new byte[] {'P', 'K', 1, 2}) + 10] = 12;
    assertThat(open("a.zip", zip).root().items().get("A.java"))
        .isEqualTo(
            new Item.Odd(
                "is packed by method 12, which is not read; pack it again as an ordinary zip"
                    + " archive"));
  }

  @Test
  void a_changed_byte_is_noticed_by_the_checksum() throws IOException {
    byte[] zip = new Zip().stored("A.java", "class A {}".getBytes(StandardCharsets.UTF_8)).pack();
    zip[indexOf(zip, "class A".getBytes(StandardCharsets.UTF_8))] = 'g';
    Item.Document file = (Item.Document) open("a.zip", zip).root().items().get("A.java");
    assertThatThrownBy(() -> file.read(100)).hasMessage("is damaged in its archive; pack it again");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.zip", "a.tar.gz"})
  void what_is_cut_off_or_something_else_is_refused(String name) {
    byte[] whole = packer(name).student("").pack();
    String said = DAMAGED.formatted(name.substring(2));
    assertRefused(name, Arrays.copyOf(whole, whole.length / 2), said);
    assertRefused(name, Arrays.copyOf(whole, whole.length - 4), said);
    assertRefused(name, "Rar!\u001a not this".getBytes(StandardCharsets.UTF_8), said);
    assertRefused(name, new byte[0], said);
  }

  @Test
  void gzip_around_something_else_is_refused() throws IOException {
    for (int size : new int[] {0, 10, 511, 512, 5_000}) {
      byte[] random = new byte[size];
      new java.util.Random(size).nextBytes(random);
      assertThatThrownBy(() -> open("a.tgz", gzipped(random)))
          .isInstanceOf(NotTakenException.class);
    }
  }

  @Test
  void a_tar_that_unpacks_to_far_more_than_it_was_is_refused() {
    assertRefused(
        "a.tgz",
        Packer.tarGz().student("").file("zeros", new byte[30 << 20]).pack(),
        "unpacks to more than 100 times its size; hand in an archive with your source files"
            + " alone");
  }

  @Test
  void a_zip_that_unpacks_to_far_more_is_refused_when_it_is_read() throws NotTakenException {
    byte[] zip = Packer.zip().file("inner.zip", new byte[30 << 20]).pack();
    Item.Document inner = (Item.Document) open("a.zip", zip).root().items().get("inner.zip");
    assertThat(inner.read(1 << 20)).isEmpty();
    assertThatThrownBy(() -> Archive.open("inner.zip", inner))
        .hasMessageStartingWith("unpacks to more than 100 times its size");
  }

  @Test
  void a_name_that_does_not_end_is_refused_before_it_is_held() throws IOException {
    byte[] tar = new TarGz().longName(100_000).file("x", "x").pack();
    assertRefused("a.tgz", tar, "has a name that does not end; pack it again");
  }

  @Test
  void too_many_files_are_refused() {
    Packer zip = Packer.zip();
    Packer tar = Packer.tarGz();
    for (int i = 0; i <= 20_000; i++) {
      zip.file("f" + i, "");
      tar.file("f" + i, "");
    }
    String said = "holds more than 20000 files; hand in your own code only";
    assertRefused("a.zip", zip.pack(), said);
    assertThatThrownBy(() -> open("a.tgz", tar.pack())).isInstanceOf(NotTakenException.class);
  }

  @Test
  void a_directory_of_names_that_is_too_long_is_not_read() {
    Packer zip = Packer.zip();
    for (int i = 0; i < 15_000; i++) {
      zip.file("x".repeat(200) + i, "");
    }
    assertRefused("a.zip", zip.pack(), "holds too many files to list; hand in your own code only");
  }

  @Test
  void names_of_an_old_packer_are_read() throws NotTakenException {
    byte[] old = new Zip().namesIn("IBM437").file("Müller/Größe.txt", "x").pack();
    assertThat(open("a.zip", old).root().items()).containsOnlyKeys("Müller");
    byte[] windows = Packer.zip().file("src\\main\\java\\A.java", "x").pack();
    assertThat(open("a.zip", windows).root().items()).containsOnlyKeys("src");
  }

  private static Packer packer(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).endsWith("zip") ? Packer.zip() : Packer.tarGz();
  }

  private static Archive open(String name, byte[] bytes) throws NotTakenException {
    return Archive.open(
        name, (Item.Document) most -> Optional.of(bytes).filter(all -> all.length <= most));
  }

  private static Optional<String> text(Archive archive, String path) throws NotTakenException {
    Item item = archive.root();
    for (String name : path.split("/")) {
      item = ((Item.Folder) item).items().get(name);
    }
    return ((Item.Document) item)
        .read(1000)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private static void assertRefused(String name, byte[] bytes, String said) {
    assertThatThrownBy(() -> open(name, bytes))
        .isInstanceOf(NotTakenException.class)
        .hasMessage(said);
  }

  private static byte[] gzipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static int indexOf(byte[] bytes, byte[] sought) {
    for (int i = 0; i <= bytes.length - sought.length; i++) {
      if (Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
        return i;
      }
    }
    throw new IllegalArgumentException("not in there");
  }
}
