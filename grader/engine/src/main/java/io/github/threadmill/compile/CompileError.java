package io.github.threadmill.compile;

/**
 * What the compiler complained of.
 *
 * @param file path relative to the source folder; empty where it is about no file
 * @param line from 1; 0 where there is none
 * @param message the compiler's words, in English
 */
public record CompileError(String file, int line, String message) {}
