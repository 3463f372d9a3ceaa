package threadmill.parallel;

class Round<T extends Comparable<? super Round<Round<T>>>> extends Other<Round<Round<T>>> {}

class Other<T> extends Round<Other<T>> {}
