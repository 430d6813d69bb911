package io.dmsrocketmq.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Gives the tests of a class a reference server, which all classes with this annotation share: it
 * is started for the first of them and ends with the run.
 *
 * <p>Constructors and methods of tests may have parameters of the types {@link DmsServer} and
 * {@link io.dmsrocketmq.client.RocketMqClient}. Each test begins with what the methods annotated
 * with {@code @BeforeAll} left in the server, and with no faults, the real time and changes of
 * state that take no time. Where tests run in parallel, the classes that share the server take
 * turns.
 *
 * <p>For a server with other settings, use {@link DmsServerExtension}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DmsServerExtension.class)
@ResourceLock(DmsServerExtension.SHARED)
public @interface DmsServerTest {}
