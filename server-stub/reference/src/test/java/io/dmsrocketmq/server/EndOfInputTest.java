package io.dmsrocketmq.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EndOfInputTest {

  @Test
  void await_whileTheStreamIsOpen_doesNothing() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    try (PipedOutputStream parent = new PipedOutputStream()) {
      PipedInputStream input = new PipedInputStream(parent);
      EndOfInput.of(input).awaitInBackground(ended::countDown);
      parent.write('x');
      parent.flush();
      while (input.available() > 0) {
        Thread.onSpinWait();
      }

      assertThat(ended.getCount()).isOne();
    }

    assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void await_whenTheStreamCannotBeRead_takesItForTheEnd() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    InputStream broken = new PipedInputStream();

    Thread watch = EndOfInput.of(broken).awaitInBackground(ended::countDown);

    assertThat(watch.isDaemon()).isTrue();
    assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
  }
}
