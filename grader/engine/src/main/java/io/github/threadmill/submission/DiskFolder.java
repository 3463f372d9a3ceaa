package io.github.threadmill.submission;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;

/** A folder on disk. Links in it are not followed. */
public record DiskFolder(Path path) implements Item.Folder {

  private static final int MOST = 20_000;

  @Override
  public SortedMap<String, Item> items() throws NotTakenException {
    SortedMap<String, Item> items = new TreeMap<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
      for (Path child : children) {
        items.put(String.valueOf(child.getFileName()), item(child));
        if (items.size() > MOST) {
          throw new NotTakenException(
              "holds more than " + MOST + " files; hand in your own code only");
        }
      }
    } catch (NotTakenException tooMany) {
      throw tooMany;
    } catch (IOException | DirectoryIteratorException unreadable) {
      throw new NotTakenException("cannot be read; allow it to be, or copy it again");
    }
    return items;
  }

  private static Item item(Path path) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isDirectory()) {
      return new DiskFolder(path);
    }
    if (attributes.isRegularFile()) {
      return new DiskDocument(path);
    }
    return attributes.isSymbolicLink() ? Item.Odd.LINK : Item.Odd.SPECIAL;
  }
}
