package io.dmsrocketmq.server.domain.instances;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.dmsrocketmq.server.model.SpecificationPage;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All products, as the contract records them. */
public final class ProductCatalog {
  private final Map<String, Product> byId;

  /**
   * Creates the catalogue.
   *
   * @param recorded the specifications as the contract records them
   */
  public ProductCatalog(SpecificationPage recorded) {
    this.byId =
        requireNonNull(recorded.products()).stream()
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
    return Optional.ofNullable(byId.get(productId));
  }
}
