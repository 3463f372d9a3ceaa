package io.github.threadmill.verdict;

public class Verdict {}
