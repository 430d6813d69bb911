package io.dmsrocketmq.client.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class PermanenceTest {

  @Test
  void of_whenTheOtherSideDoesNotSpeakTheLanguage_isTrueWheneverThatShows() {
    assertThat(Permanence.of(new ProtocolException("no HTTP"), false)).isTrue();
    assertThat(Permanence.of(new ProtocolException("too long"), true)).isTrue();
    assertThat(Permanence.of(new ZipException("no archive"), true)).isTrue();
  }

  @Test
  void of_whenTheSidesFindNoTrust_isTrueUnlessTheConnectionWasLostMeanwhile() {
    SSLException lost = new SSLException("closed", new SocketException("reset"));

    assertThat(Permanence.of(new SSLHandshakeException("not trusted"), false)).isTrue();
    assertThat(Permanence.of(lost, false)).isFalse();
  }

  @Test
  void of_whenTlsBreaksWithinAnExchange_isFalse() {
    assertThat(Permanence.of(new SSLException("bad record"), true)).isFalse();
  }

  @Test
  void of_whenTheConnectionBreaks_isFalse() {
    assertThat(Permanence.of(new SocketException("reset"), false)).isFalse();
    assertThat(Permanence.of(new IOException("over"), true)).isFalse();
  }
}
