package io.github.threadmill.watch;

/**
 * A thread, an executor or a client that a student's code made, with the line that made it.
 *
 * @param thing the object itself, kept alive by this
 * @param api the call as the student wrote it: {@code Executors.newFixedThreadPool}
 * @param file source file without its folder
 * @param line line in that file, 0 if the class file does not say
 * @param type internal name of the student's class
 */
public record Made(Object thing, String api, String file, int line, String type) {}
