package io.github.threadmill.compile;

import java.util.List;
import java.util.Map;

/**
 * What to compile. The compiler works in a folder of its own: paths are absolute.
 *
 * @param sources text by path relative to the source folder
 * @param classPath folders and jars
 * @param output the folder for the class files; must exist
 */
public record CompileJob(Map<String, String> sources, List<String> classPath, String output) {}
