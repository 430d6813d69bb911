package io.dmsrocketmq.server.domain.engine;

import java.util.List;

/**
 * An instance as its engine sees it.
 *
 * @param id identifier of the instance
 * @param brokers names of its brokers, in order; none as long as it is not set up
 * @param aclEnabled whether clients have to identify themselves
 */
public record EngineInstance(String id, List<String> brokers, boolean aclEnabled) {}
