package io.github.threadmill.cli;

import io.github.threadmill.compile.CompileError;
import io.github.threadmill.compile.CompileJob;
import io.github.threadmill.compile.CompileResult;
import io.github.threadmill.compile.Compiler;
import io.github.threadmill.corpus.Corpus;
import io.github.threadmill.corpus.Result;
import io.github.threadmill.kit.Jvm;
import io.github.threadmill.kit.Kit;
import io.github.threadmill.scratch.Scratch;
import io.github.threadmill.submission.UnusableInputException;
import io.github.threadmill.watch.ClassFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Measures the judgement on blocking calls. */
@Command(
    name = "corpus",
    mixinStandardHelpOptions = true,
    description = {
      "Judges small classes that block and others that only look like it, and prints recall and"
          + " precision of what bytecode shows, of what was seen at run time, and of both"
          + " together.",
      "Ends with exit code 1 if one was judged wrongly. The classes run in this process, without"
          + " protection: name only folders that you trust."
    })
final class CorpusCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description =
          "Holds the folders blocking and innocent (default: the kit's own, grader/corpus); write"
              + " further classes like those.")
  private @Nullable Path folder;

  private final Kit kit;
  private final Console console;

  CorpusCommand(Kit kit, Console console) {
    this.kit = kit;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path corpus = folder == null ? kit.home().resolve("grader/corpus") : folder;
    Path output = Scratch.folder("tmc");
    try {
      List<Result> results = Corpus.judge(corpus, sources -> compile(sources, output));
      results.stream()
          .filter(result -> !result.isRight())
          .forEach(result -> console.say(result.lines()));
      console.say(List.of(Corpus.table(results).stripTrailing()));
      return results.stream().allMatch(Result::isRight) ? ExitCode.FINE : ExitCode.BELOW;
    } finally {
      Scratch.delete(output);
    }
  }

  private ClassFiles compile(Map<String, String> sources, Path output) {
    Jvm jvm = Jvm.current(kit.jars(), List.of("threadmill-", "jspecify-"));
    List<String> classPath = jvm.jars().stream().map(Path::toString).toList();
    try (Compiler compiler = new Compiler(jvm)) {
      CompileResult result =
          compiler.compile(new CompileJob(sources, classPath, output.toString()));
      if (!result.succeeded()) {
        CompileError first = result.errors().getFirst();
        throw new UnusableInputException(
            "%s:%d: %s".formatted(first.file(), first.line(), first.message()));
      }
      return ClassFiles.in(output);
    }
  }
}
