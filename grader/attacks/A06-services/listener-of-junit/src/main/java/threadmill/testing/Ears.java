package threadmill.testing;

public class Ears implements org.junit.platform.launcher.TestExecutionListener {}
