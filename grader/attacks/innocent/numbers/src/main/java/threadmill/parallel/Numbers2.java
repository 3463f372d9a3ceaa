package threadmill.parallel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

final class Numbers2 {

  static String go(long number) throws NoSuchAlgorithmException {
    BigInteger large = BigInteger.valueOf(number).modPow(BigInteger.TEN, BigInteger.valueOf(97));
    BigDecimal exact = new BigDecimal("1.10").multiply(BigDecimal.valueOf(3), MathContext.DECIMAL64);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(large.toByteArray());
    return exact + " " + Long.bitCount(number) + Math.floorMod(-7, 3) + Base64.getEncoder().encodeToString(digest)
        + Integer.toUnsignedString(-1) + Double.compare(1, 2) + StrictMath.sqrt(2) + Character.getNumericValue('7');
  }
}
