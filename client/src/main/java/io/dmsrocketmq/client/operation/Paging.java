package io.dmsrocketmq.client.operation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the contract says about the way through the records of one list. The generated classes hold
 * one constant for each.
 *
 * @param <P> the type of an answer
 * @param <R> the type of a record
 */
public final class Paging<P, R> {

  /** What the parameter {@code offset} counts. */
  enum Unit {
    /** There is no such parameter: one answer holds all records. */
    NONE,
    /** Records, from zero. */
    RECORD,
    /** Pages, from one. */
    PAGE
  }

  private final Function<P, @Nullable List<R>> records;
  private final Function<R, @Nullable Object> key;
  private final @Nullable Function<P, ? extends @Nullable Number> total;
  private final @Nullable Function<P, ? extends @Nullable Number> next;
  private final Unit unit;
  private final int size;

  private Paging(
      Function<P, @Nullable List<R>> records,
      Function<R, @Nullable Object> key,
      @Nullable Function<P, ? extends @Nullable Number> total,
      @Nullable Function<P, ? extends @Nullable Number> next,
      Unit unit,
      int size) {
    this.records = records;
    this.key = key;
    this.total = total;
    this.next = next;
    this.unit = unit;
    this.size = size;
  }

  /**
   * Describes a list whose records all come in one answer.
   *
   * @param <P> the type of an answer
   * @param <R> the type of a record
   * @param records finds the records in an answer, null for none
   * @return the description
   */
  public static <P, R> Paging<P, R> of(Function<P, @Nullable List<R>> records) {
    return new Paging<>(records, record -> record, null, null, Unit.NONE, 0);
  }

  /**
   * Says how to tell one record from another. Without it, equal records are the same.
   *
   * @param key finds what no other record has
   * @return a new description
   */
  public Paging<P, R> key(Function<R, @Nullable Object> key) {
    return new Paging<>(records, key, total, next, unit, size);
  }

  /**
   * Says that an answer holds the number of records on all pages.
   *
   * @param total finds the number, null for none
   * @return a new description
   */
  public Paging<P, R> total(Function<P, ? extends @Nullable Number> total) {
    return new Paging<>(records, key, total, next, unit, size);
  }

  /**
   * Says that an answer holds the offset of the next page.
   *
   * @param next finds the offset; null and a negative one end the list
   * @return a new description
   */
  public Paging<P, R> next(Function<P, ? extends @Nullable Number> next) {
    return new Paging<>(records, key, total, next, unit, size);
  }

  /**
   * Says that the offset counts records, from zero.
   *
   * @param size the number of records in a page, if the caller does not say
   * @return a new description
   */
  public Paging<P, R> byRecord(int size) {
    return new Paging<>(records, key, total, next, Unit.RECORD, size);
  }

  /**
   * Says that the offset counts pages, from one.
   *
   * @param size the number of records in a page, if the caller does not say
   * @return a new description
   */
  public Paging<P, R> byPage(int size) {
    return new Paging<>(records, key, total, next, Unit.PAGE, size);
  }

  /**
   * Goes through the records of all pages. A page is asked for when its first record is wanted.
   *
   * @param executor what carries out the calls
   * @param first the call for the first page
   * @return a sequential, lazy stream; it throws what the calls throw, and a {@link
   *     io.dmsrocketmq.client.error.DmsPagingException} if the service does not turn the page
   */
  public Stream<R> stream(OperationExecutor executor, OperationCall<P> first) {
    return StreamSupport.stream(new PageWalk<>(this, executor, first), false);
  }

  List<R> records(P page) {
    List<R> list = records.apply(page);
    return list == null ? List.of() : list;
  }

  Object identity(R record) {
    Object identity = key.apply(record);
    return identity == null ? record : identity;
  }

  @Nullable Number total(P page) {
    return total == null ? null : total.apply(page);
  }

  boolean tellsNext() {
    return next != null;
  }

  long next(P page) {
    Number offset = next == null ? null : next.apply(page);
    return offset == null ? -1 : offset.longValue();
  }

  Unit unit() {
    return unit;
  }

  int size() {
    return size;
  }
}
