package threadmill.parallel;

class Con {}
