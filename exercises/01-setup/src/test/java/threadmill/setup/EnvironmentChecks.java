package threadmill.setup;

import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Lab;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The public checks of 01-setup. */
public class EnvironmentChecks {

  @Check("01.freeze-sorted")
  public void freeze_sorted(Lab lab) {
    List<Library> libraries = Library.draw(lab.random(), 6);
    List<List<String>> seen =
        lab.observe(
            () -> {
              try (Repository repository = Repository.of(libraries)) {
                List<Path> classPath = new ArrayList<>();
                libraries.forEach(each -> classPath.add(repository.path(each)));
                List<String> all = Environment.freeze(classPath);
                classPath.add(classPath.getFirst());
                return List.of(all, Environment.freeze(classPath), Environment.freeze(List.of()));
              }
            });
    lab.judge(
        judge -> {
          judge.help(
              "read groupId, artifactId and version from pom.properties in each jar, and sort");
          List<String> due = Library.sortedLines(libraries);
          Lines.require(judge, "freeze", seen.get(0), due);
          judge.help("a jar that is there twice is one library");
          Lines.require(judge, "freeze, with the first jar once more at the end", seen.get(1), due);
          Lines.require(judge, "freeze of an empty class path", seen.get(2), List.of());
        });
  }

  @Check("01.install-exact")
  public void install_exact(Lab lab) {
    List<Library> libraries = Library.draw(lab.random(), 6);
    List<Library> wanted = libraries.subList(1, 5);
    List<List<String>> seen =
        lab.observe(
            () -> {
              try (Repository repository = Repository.of(libraries)) {
                for (Library each : libraries) {
                  repository.add(each.in("0.1"));
                  repository.add(each.in("99.0"));
                }
                return List.of(
                    repository.places(
                        Environment.install(Library.lines(wanted), repository.root())),
                    repository.places(Environment.install(List.of(), repository.root())));
              }
            });
    lab.judge(
        judge -> {
          judge.help("the dots of the group are folders; those of artifact and version are not");
          List<String> due = wanted.stream().map(Library::place).toList();
          Lines.require(judge, "install", seen.get(0), due);
          Lines.require(judge, "install of no requirements", seen.get(1), List.of());
        });
  }

  @Check("01.round-trip")
  public void round_trip(Lab lab) {
    List<Library> libraries = Library.draw(lab.random(), 5);
    List<List<String>> seen =
        lab.observe(
            () -> {
              try (Repository repository = Repository.of(libraries)) {
                List<Path> classPath = libraries.stream().map(repository::path).toList();
                List<String> first = Environment.freeze(classPath);
                List<Path> installed = Environment.install(first, repository.root());
                return List.of(first, Environment.freeze(installed));
              }
            });
    lab.judge(
        judge -> {
          Lines.require(judge, "freeze", seen.get(0), Library.sortedLines(libraries));
          Lines.require(judge, "freeze after install", seen.get(1), seen.get(0));
        });
  }

  @Check("01.two-environments")
  public void two_environments(Lab lab) {
    List<Library> drawn = Library.draw(lab.random(), 3);
    Library shared = drawn.get(0);
    Library newer = shared.in(shared.version() + ".1");
    Library onlyFirst = drawn.get(1);
    Library onlySecond = drawn.get(2);
    List<String> seen =
        lab.observe(
            () -> {
              try (Repository repository =
                  Repository.of(List.of(shared, newer, onlyFirst, onlySecond))) {
                List<Path> first =
                    Environment.install(
                        List.of(shared.line(), onlyFirst.line()), repository.root());
                List<Path> second =
                    Environment.install(
                        List.of(newer.line(), onlySecond.line()), repository.root());
                return List.of(
                    Repository.seen(first, shared),
                    Repository.seen(second, shared),
                    Repository.seen(first, onlyFirst),
                    Repository.seen(second, onlySecond),
                    Repository.seen(first, onlySecond),
                    Repository.seen(second, onlyFirst));
              }
            });
    lab.judge(
        judge -> {
          judge
              .help("each call finds its own jars anew; nothing of it is kept for the next one")
              .require(
                  seen.get(0).equals(shared.version()),
                  "the first environment has %s in version \"%s\"; needs \"%s\"",
                  shared.artifact(),
                  seen.get(0),
                  shared.version())
              .require(
                  seen.get(1).equals(newer.version()),
                  "the second environment has %s in version \"%s\"; needs \"%s\"",
                  shared.artifact(),
                  seen.get(1),
                  newer.version())
              .require(
                  seen.get(2).equals(onlyFirst.version())
                      && seen.get(3).equals(onlySecond.version()),
                  "an environment lacks what only that one asked for")
              .require(
                  seen.get(4).isEmpty() && seen.get(5).isEmpty(),
                  "an environment sees %s, which only the other one asked for",
                  seen.get(4).isEmpty() ? onlyFirst.artifact() : onlySecond.artifact());
        });
  }

  @Check("01.compare")
  public void compare(Lab lab) {
    Random random = lab.random();
    List<Library> drawn = Library.draw(random, 6);
    Library added = drawn.get(0);
    Library gone = drawn.get(1);
    Library older = drawn.get(2);
    Library newer = older.in("7." + random.nextInt(1_000));
    // The same artifact of another group is another library.
    Library twin = new Library("zz.other", added.artifact(), added.version());
    List<Library> before = new ArrayList<>(List.of(gone, older, twin));
    List<Library> after = new ArrayList<>(List.of(added, newer, twin));
    before.addAll(drawn.subList(3, 6));
    after.addAll(drawn.subList(3, 6));
    Collections.shuffle(after, random);
    List<String> seen =
        lab.observe(() -> Environment.compare(Library.lines(before), Library.lines(after)));
    List<String> same =
        lab.observe(() -> Environment.compare(Library.lines(before), Library.lines(before)));
    // By their whole lines they would stand the other way round: a dash comes before a colon.
    List<String> alike = List.of("org.alike:text-io:1.0", "org.alike:text:2.0");
    List<String> nearly = lab.observe(() -> Environment.compare(List.of(), alike));
    lab.judge(
        judge -> {
          judge.help(
              "group and artifact say which library it is; look each of them up on both sides");
          Lines.require(judge, "compare", seen, Differences.due(added, gone, older, newer));
          Lines.require(judge, "compare of a list with itself", same, List.of());
          judge.help("sort by the text group:artifact, without the version");
          Lines.require(
              judge,
              "compare of nothing with two libraries",
              nearly,
              List.of("+ org.alike:text:2.0", "+ org.alike:text-io:1.0"));
        });
  }
}
