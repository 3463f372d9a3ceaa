package threadmill.fetcher;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;

/** Why a page could not be had. */
final class Reason {

  private Reason() {}

  static String of(Throwable error) {
    Throwable cause =
        error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    return switch (cause) {
      case HttpConnectTimeoutException late -> "nobody opened the door in time";
      case HttpTimeoutException late -> "no answer in time";
      case ConnectException refused when refused.getCause() instanceof UnresolvedAddressException ->
          "no such host";
      case ConnectException refused when refused.getCause() instanceof ClosedChannelException ->
          "the connection was refused";
      case ConnectException refused -> "nobody is there";
      case ClosedChannelException closed -> "the connection was closed";
      case SSLException unsafe -> "the other side cannot be trusted";
      case CancellationException unwanted -> "nobody wants it any more";
      default -> String.valueOf(cause);
    };
  }
}
