package io.dmsrocketmq.server.domain.instances;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.dmsrocketmq.server.domain.Lazy;
import io.dmsrocketmq.server.model.SpecificationPage;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** All products, as the contract records them. */
public final class ProductCatalog {
  private final Lazy<Map<String, Product>> byId;

  /**
   * Creates the catalogue.
   *
   * @param recorded the specifications as the contract records them
   */
  public ProductCatalog(SpecificationPage recorded) {
    this(() -> recorded);
  }

  /**
   * Creates the catalogue, which is not read before a product is asked for.
   *
   * @param recorded the specifications as the contract records them
   */
  public ProductCatalog(Supplier<SpecificationPage> recorded) {
    this.byId = new Lazy<>(() -> byId(recorded.get()));
  }

  private static Map<String, Product> byId(SpecificationPage recorded) {
    return requireNonNull(recorded.products()).stream()
        .map(Product::of)
        .collect(toUnmodifiableMap(Product::id, Function.identity()));
  }

  /**
   * Finds a product.
   *
   * @param productId identifier of the product
   * @return the product, or nothing if there is none with this identifier
   */
  public Optional<Product> find(String productId) {
    return Optional.ofNullable(byId.get().get(productId));
  }

  /**
   * Tells how many topics an instance takes.
   *
   * @param instance the instance
   * @return what its product allows on each broker, times the number of brokers
   */
  public int maxTopics(InstanceState instance) {
    return productOf(instance).topicsPerBroker() * instance.capacity().brokers();
  }

  /**
   * Tells how many consumer groups an instance takes.
   *
   * @param instance the instance
   * @return what its product allows on each broker, times the number of brokers
   */
  public int maxConsumerGroups(InstanceState instance) {
    return productOf(instance).consumerGroupsPerBroker() * instance.capacity().brokers();
  }

  private Product productOf(InstanceState instance) {
    return find(instance.capacity().productId()).orElseThrow();
  }
}
