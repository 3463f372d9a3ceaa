package io.github.threadmill.compile;

import java.net.URI;
import java.net.URISyntaxException;
import javax.tools.SimpleJavaFileObject;

/** A source that never was a file: the compiler reads what was checked, and nothing else. */
final class Source extends SimpleJavaFileObject {

  private final String path;
  private final String text;

  /**
   * @param path relative to the source folder
   * @throws RefusedSourceException for a module's declaration, which hides the class path
   */
  Source(String path, String text) {
    super(uri(path), Kind.SOURCE);
    if (path.substring(path.lastIndexOf('/') + 1).equals("module-info.java")) {
      throw new RefusedSourceException("an exercise is no module; leave module-info.java out");
    }
    this.path = path;
    this.text = text;
  }

  String path() {
    return path;
  }

  /**
   * A file may have any name: the constructor of several parts quotes what an address may not have.
   */
  private static URI uri(String path) {
    try {
      return new URI("source", null, "/" + path, null);
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException(path + " is no name for a source file", impossible);
    }
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
