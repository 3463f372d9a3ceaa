package io.github.threadmill.network;

/**
 * A request whose head has come.
 *
 * @param method as sent
 * @param path without the query, undecoded
 * @param body finds the end of what follows the head
 */
record Request(Head head, String method, String path, BodyEnd body) {

  static Request parse(String text) throws MalformedMessage {
    Head head = Head.parse(text);
    String[] parts = head.first().split(" ", -1);
    if (parts.length != 3 || !parts[2].matches("HTTP/1\\.[01]")) {
      throw new MalformedMessage("no HTTP/1.1 request line: " + head.first());
    }
    String target = parts[1].replaceFirst("^https?://[^/]*", "");
    String path = target.replaceFirst("[?#].*$", "");
    return new Request(head, parts[0], path, BodyEnd.ofRequest(head));
  }
}
