package threadmill.setup;

import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Lab;
import java.util.ArrayList;
import java.util.List;

/** The hidden checks of 01-setup. */
public class MoreEnvironmentChecks {

  @Check("01.odd-jars")
  public void odd_jars(Lab lab) {
    List<Library> drawn = Library.draw(lab.random(), 5);
    Library shading = drawn.get(0);
    Library renamed = drawn.get(1);
    Library silent = drawn.get(2);
    int number = lab.random().nextInt(1_000);
    List<String> seen =
        lab.observe(
            () -> {
              try (Repository repository = new Repository()) {
                return Environment.freeze(
                    List.of(
                        repository.add(
                            shading.place(), shading, List.of(drawn.get(3), shading, drawn.get(4))),
                        repository.add("renamed-" + number + ".jar", renamed, List.of(renamed)),
                        repository.add("silent-" + number + ".jar", silent, List.of()),
                        repository.add(
                            "all-in-one.jar", silent, List.of(drawn.get(3), drawn.get(4))),
                        repository.addFile("text-" + number + ".jar", "this is no jar"),
                        repository.addFile("empty-" + number + ".jar", "")));
              }
            });
    lab.judge(
        judge -> {
          judge.help(
              "of several pom.properties, a jar's own is the one that its file is named after");
          List<String> due = new ArrayList<>();
          due.add(shading.line());
          due.add(renamed.line());
          due.add("unversioned: silent-" + number + ".jar");
          due.add("unversioned: all-in-one.jar");
          due.add("corrupt: text-" + number + ".jar");
          due.add("corrupt: empty-" + number + ".jar");
          Lines.require(judge, "freeze of odd jars", seen, due.stream().sorted().toList());
        });
  }

  @Check("01.refusals")
  public void refusals(Lab lab) {
    List<Library> drawn = Library.draw(lab.random(), 2);
    Library there = drawn.get(0);
    List<String> lines =
        List.of(
            there.in("98.7").line(),
            drawn.get(1).line(),
            there.group() + ":" + there.artifact(),
            there.line() + ":jar",
            "unversioned: " + there.fileName());
    List<Refusal> seen =
        lab.observe(
            () -> {
              List<Refusal> refusals = new ArrayList<>();
              for (String line : lines) {
                refusals.add(Refusal.of(there, line));
              }
              return refusals;
            });
    lab.judge(
        judge -> {
          judge.help("throw an IllegalArgumentException with the line in its message");
          for (int i = 0; i < lines.size(); i++) {
            Refusal refusal = seen.get(i);
            judge
                .require(
                    refusal.refused(),
                    "install of \"%s\" %s; needs an IllegalArgumentException",
                    lines.get(i),
                    refusal.thrown().isEmpty()
                        ? "returned a class path"
                        : "threw " + refusal.thrown())
                .require(
                    refusal.message().contains(lines.get(i)),
                    "install of \"%s\" threw an exception whose message does not hold that line",
                    lines.get(i));
          }
        });
  }
}
