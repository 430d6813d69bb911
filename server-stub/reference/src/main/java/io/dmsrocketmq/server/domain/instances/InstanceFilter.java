package io.dmsrocketmq.server.domain.instances;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which instances of a project to look for. Criteria that are null do not matter.
 *
 * @param projectId the project
 * @param namePart a part of the name, with regard to case
 * @param name the whole name
 * @param instanceId the identifier
 * @param statuses the states
 * @param enterpriseProjectId the enterprise project
 */
public record InstanceFilter(
    String projectId,
    @Nullable String namePart,
    @Nullable String name,
    @Nullable String instanceId,
    Set<InstanceStatus> statuses,
    @Nullable String enterpriseProjectId) {}
