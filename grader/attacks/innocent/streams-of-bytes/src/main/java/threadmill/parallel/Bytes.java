package threadmill.parallel;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.util.HexFormat;

final class Bytes {

  static String go() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(bytes))) {
      out.writeInt(3);
      out.writeUTF("text");
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        BufferedReader lines = new BufferedReader(new StringReader("a\nb"))) {
      ByteBuffer buffer = ByteBuffer.allocate(8).putInt(in.readInt()).flip();
      return in.readUTF() + buffer.remaining() + lines.readLine() + HexFormat.of().formatHex(bytes.toByteArray());
    }
  }
}
