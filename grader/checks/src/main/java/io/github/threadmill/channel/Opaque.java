package io.github.threadmill.channel;

/**
 * Stands for an object that is no plain value: of a class of the student's own, for instance.
 *
 * @param type the name of its class
 */
public record Opaque(String type) {}
