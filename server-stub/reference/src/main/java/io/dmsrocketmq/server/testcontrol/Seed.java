package io.dmsrocketmq.server.testcontrol;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts something in place that no request of the API can.
 *
 * @param kind the last segment of its path
 * @param type what the body of the call holds
 * @param action puts it in place; the result is the body of the answer, null is an answer without
 *     one
 * @param <T> type of the body
 */
public record Seed<T>(String kind, Class<T> type, Function<T, @Nullable Object> action) {}
