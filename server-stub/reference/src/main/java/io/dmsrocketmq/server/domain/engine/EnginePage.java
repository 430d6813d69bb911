package io.dmsrocketmq.server.domain.engine;

import java.util.List;

/**
 * A part of a longer list.
 *
 * @param items the items of this page
 * @param total how many items there are on all pages together
 * @param <T> what the list is of
 */
public record EnginePage<T>(List<T> items, int total) {}
