package io.dmsrocketmq.engine.rocketmq;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the classes of one proxy. The proxy of RocketMQ keeps its configuration, its clients and
 * what it knows of users in static fields, so that each of several in one process needs classes of
 * its own; they go with the last thread of the proxy.
 */
final class ProxyClassLoader extends ClassLoader {
  private static final String PROXY = "io.dmsrocketmq.engine.rocketmq.proxy.ClusterProxy";

  private static final List<String> OWN =
      List.of(
          "io.dmsrocketmq.engine.rocketmq.proxy.",
          "org.apache.rocketmq.proxy.",
          "org.apache.rocketmq.auth.",
          "org.apache.rocketmq.broker.auth.",
          // Keeps every pool of threads that was ever made.
          "org.apache.rocketmq.common.thread.ThreadPoolMonitor");

  static {
    registerAsParallelCapable();
  }

  private ProxyClassLoader(ClassLoader parent) {
    super("proxy", parent);
  }

  /** Starts a proxy with classes of its own. */
  static GrpcProxy start(GrpcProxy.Plan plan) throws Exception {
    ClassLoader own = new ProxyClassLoader(ProxyClassLoader.class.getClassLoader());
    try {
      return (GrpcProxy)
          own.loadClass(PROXY).getMethod("start", GrpcProxy.Plan.class).invoke(null, plan);
    } catch (InvocationTargetException failure) {
      if (failure.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw failure;
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (OWN.stream().noneMatch(name::startsWith)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known == null ? findClass(name) : known;
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] content = file.readAllBytes();
      return defineClass(name, content, 0, content.length, domain());
    } catch (IOException unreadable) {
      throw new ClassNotFoundException(name, unreadable);
    }
  }

  private ProtectionDomain domain() {
    @Nullable CodeSource nowhere = null;
    return new ProtectionDomain(nowhere, null, this, null);
  }
}
