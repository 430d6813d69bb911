package io.dmsrocketmq.contract.pact;

import io.dmsrocketmq.contract.Pacts;
import io.dmsrocketmq.spec.OpenApiDocument;
import io.dmsrocketmq.spec.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Looks at all pacts together, for what a verification does not notice: that something is missing
 * from them. Every finding says what to do about it.
 */
public final class PactChecks {

  private static final String ACCEPT =
      "Accept the new list: mvn -pl contract-tests -am verify -Ddms.acceptInteractions=true.";

  private final OpenApiDocument contract;
  private final List<String> index;
  private final ContractFit fit;

  /**
   * Makes the checks.
   *
   * @param contract the contract
   * @param index the lines of all interactions that are agreed on
   */
  public PactChecks(OpenApiDocument contract, List<String> index) {
    this.contract = contract;
    this.index = List.copyOf(index);
    this.fit = new ContractFit(contract);
  }

  /**
   * Checks a directory.
   *
   * @param directory where the pacts lie
   * @return what is wrong, nothing where the pacts are complete
   */
  public List<String> findings(Path directory) {
    PactDirectory pacts = PactDirectory.read(directory);
    if (pacts.interactions().isEmpty()) {
      return List.of(
          "%s holds no interaction. The consumer tests make the pacts: run them (mvn -pl contract-tests"
                  .formatted(directory.getFileName())
              + " -am package), and do not verify a provider before.");
    }
    List<String> findings = new ArrayList<>();
    checkOperations(pacts, findings);
    checkPending(pacts, findings);
    checkIndex(pacts, findings);
    pacts
        .interactions()
        .forEach(
            interaction ->
                fit.faults(interaction)
                    .forEach(
                        fault ->
                            findings.add(
                                "%s does not fit the contract: %s. Correct the interaction, or, if it is right, the specification."
                                    .formatted(interaction, fault))));
    return findings;
  }

  private void checkOperations(PactDirectory pacts, List<String> findings) {
    Set<String> specified =
        contract.operations().stream()
            .map(Operation::id)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> agreed = new TreeSet<>();
    for (PactInteraction interaction : pacts.interactions()) {
      String id = interaction.operationId();
      agreed.add(id);
      if (!specified.contains(id)) {
        findings.add(
            "%s names the operation '%s', which the contract does not have. If it was renamed, rename it in the ClientCall; if it is gone, delete the interaction."
                .formatted(interaction, id));
      }
    }
    for (Operation operation : contract.operations()) {
      if (!agreed.contains(operation.id())) {
        findings.add(
            "The operation %s has no interaction. Add one to the ConsumerPactTest of its family."
                .formatted(operation.id()));
      } else {
        checkSuccesses(operation, pacts, findings);
        checkVariants(operation, pacts, findings);
      }
    }
  }

  /** Most interactions of an operation are refusals, which may not be all that is left of it. */
  private static void checkSuccesses(
      Operation operation, PactDirectory pacts, List<String> findings) {
    Set<String> answered =
        pacts.interactions().stream()
            .filter(interaction -> interaction.operationId().equals(operation.id()))
            .map(interaction -> String.valueOf(interaction.http().getResponse().getStatus()))
            .collect(Collectors.toSet());
    operation
        .definition()
        .path("responses")
        .fieldNames()
        .forEachRemaining(
            status -> {
              if (status.startsWith("2") && !answered.contains(status)) {
                findings.add(
                    "The operation %s has no interaction that is answered with %s. Add one to the ConsumerPactTest of its family."
                        .formatted(operation.id(), status));
              }
            });
  }

  /**
   * An operation that is several in one has as many successes, some with one and the same status.
   */
  private static void checkVariants(
      Operation operation, PactDirectory pacts, List<String> findings) {
    operation.definition().path("x-dms-variants").properties().stream()
        .map(variant -> new VariantUse(variant.getKey(), variant.getValue()))
        .filter(
            use ->
                pacts.interactions().stream()
                    .filter(interaction -> interaction.provider().equals(Pacts.PROVIDER))
                    .filter(interaction -> interaction.operationId().equals(operation.id()))
                    .noneMatch(use::isShownBy))
        .forEach(
            use ->
                findings.add(
                    "The operation %s has no interaction of its use %s that is answered with %s. Add one to the ConsumerPactTest of its family."
                        .formatted(operation.id(), use.name(), use.status())));
  }

  private static void checkPending(PactDirectory pacts, List<String> findings) {
    for (PactInteraction interaction : pacts.interactions()) {
      if (interaction.http().getPending()) {
        findings.add(
            "%s is pending, so that it passes with a provider that breaks it. Take the mark away."
                .formatted(interaction));
      }
    }
  }

  private void checkIndex(PactDirectory pacts, List<String> findings) {
    List<String> missing = new ArrayList<>(index);
    for (String line : index(pacts)) {
      if (!missing.remove(line)) {
        findings.add("Not in the index of interactions: %s. %s".formatted(line, ACCEPT));
      }
    }
    for (String line : missing) {
      findings.add(
          "The pacts lack an interaction of the index: %s. Restore its test. If the agreement has ended: %s"
              .formatted(line, ACCEPT));
    }
  }

  /**
   * Lists the interactions of a directory as an index does.
   *
   * @param pacts the pacts
   * @return a line for each interaction, sorted
   */
  public static List<String> index(PactDirectory pacts) {
    return pacts.interactions().stream()
        .map(interaction -> interaction.provider() + "  " + interaction.line())
        .sorted()
        .toList();
  }
}
