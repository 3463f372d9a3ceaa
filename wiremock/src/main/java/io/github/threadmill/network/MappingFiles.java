package io.github.threadmill.network;

import com.github.tomakehurst.wiremock.common.Errors;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.common.JsonException;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappingCollection;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads stub mappings from a folder: every {@code *.json}, in the order of their names. */
final class MappingFiles {

  /**
   * @throws StandaloneProblem if the folder or a file in it cannot be used; names it
   */
  static List<StubMapping> load(Path folder) throws StandaloneProblem {
    if (!Files.isDirectory(folder)) {
      throw new StandaloneProblem(
          "no folder " + folder + ": name the one with the stub mappings, --mappings DIR");
    }
    List<StubMapping> stubs = new ArrayList<>();
    for (Path file : files(folder)) {
      stubs.addAll(read(file));
    }
    if (stubs.isEmpty()) {
      throw new StandaloneProblem("no *.json in " + folder + ": put a stub mapping there");
    }
    return stubs;
  }

  private static List<Path> files(Path folder) throws StandaloneProblem {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.json")) {
      found.forEach(files::add);
    } catch (IOException unreadable) {
      throw new StandaloneProblem("cannot read " + folder + ": " + unreadable);
    }
    files.sort(null);
    return files;
  }

  private static List<? extends StubMapping> read(Path file) throws StandaloneProblem {
    try {
      List<? extends StubMapping> stubs =
          Json.read(Files.readString(file), StubMappingCollection.class).getMappingOrMappings();
      for (StubMapping stub : stubs) {
        check(Rules.of(stub.getResponse().getTransformerParameters()));
      }
      return stubs;
    } catch (JsonException broken) {
      throw unusable(file, first(broken.getErrors()));
    } catch (IOException | IllegalArgumentException broken) {
      throw unusable(file, String.valueOf(broken.getMessage()));
    }
  }

  private static void check(Rules rules) {
    if (rules.hold() instanceof PageBehaviour.Held
        || rules.hold() instanceof PageBehaviour.AfterAllOthers) {
      throw new IllegalArgumentException("held and afterAllOthers need a site with pages");
    }
  }

  private static String first(Errors errors) {
    Errors.Error error = errors.first();
    return error.getDetail() == null ? error.getTitle() : error.getDetail();
  }

  private static StandaloneProblem unusable(Path file, String why) {
    String line = why.lines().findFirst().orElse("it is broken");
    return new StandaloneProblem(file + " is no stub mapping, mend or remove it: " + line);
  }

  private MappingFiles() {}
}
