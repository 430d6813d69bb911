package io.dmsrocketmq.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;
import java.io.CharConversionException;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** Reads bodies, and refuses them in the words of the contract. */
public final class JsonBodies {

  /** How large a body may be for all that is wrong with it to be looked up. */
  private static final int SHORT = 8 * 1024;

  private static final int MOST = 20;

  private final ObjectMapper mapper;
  private final boolean strict;

  private JsonBodies(ObjectMapper mapper, boolean strict) {
    this.mapper = mapper;
    this.strict = strict;
  }

  /**
   * Passes over fields that nobody knows.
   *
   * @param mapper reads the JSON
   * @return the reader
   */
  public static JsonBodies tolerant(ObjectMapper mapper) {
    return new JsonBodies(mapper, false);
  }

  /**
   * Refuses fields that nobody knows.
   *
   * @param mapper reads the JSON
   * @return the reader
   */
  public static JsonBodies strict(ObjectMapper mapper) {
    return new JsonBodies(mapper, true);
  }

  /**
   * What became of a body.
   *
   * @param body what it holds, without the values that are at fault
   * @param faults what is wrong with those
   */
  record Parsed(Object body, List<Violation> faults) {}

  /**
   * Reads a body.
   *
   * @param bytes the body
   * @param type what it holds
   * @return what it holds
   * @throws DmsException if it holds something else; the message names the fields
   */
  public Object read(byte[] bytes, Type type) {
    Parsed parsed = parse(bytes, type);
    if (!parsed.faults().isEmpty()) {
      throw DmsException.of(parsed.faults());
    }
    return parsed.body();
  }

  /**
   * Reads what can be read of a body, so that all that is wrong with it can be told at once.
   *
   * @throws DmsException if it is no JSON, or the rest of it says nothing without what is at fault
   */
  Parsed parse(byte[] bytes, Type type) {
    if (bytes.length == 0) {
      throw DmsException.of(ErrorCode.EMPTY_REQUEST_BODY);
    }
    if (isOfWiderUnits(bytes)) {
      throw notInUtf8();
    }
    try {
      try {
        Object body = readerFor(type).readValue(bytes);
        return new Parsed(
            body, strict ? UnknownFields.of(mapper.readTree(bytes), type) : List.of());
      } catch (JsonMappingException mismatch) {
        Violation fault = JsonFaults.violation(mismatch);
        if (bytes.length > SHORT) {
          throw DmsException.of(List.of(fault));
        }
        return parseAround(mismatch, mapper.readTree(bytes), type);
      }
    } catch (JsonProcessingException malformed) {
      throw JsonFaults.refusal(malformed);
    } catch (CharConversionException malformed) {
      throw notInUtf8();
    } catch (IOException impossible) {
      // The bytes are there already.
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Takes one value at fault after the other out, until the rest can be read. The first one is
   * known from the text, which says more than the tree: the tree takes a number for zero that is
   * only nearly so.
   */
  private Parsed parseAround(JsonMappingException first, JsonNode tree, Type type)
      throws IOException {
    JsonNode whole = tree.deepCopy();
    List<Violation> faults = new ArrayList<>();
    JsonMappingException mismatch = first;
    while (true) {
      faults.add(JsonFaults.violation(mismatch));
      if (faults.size() == MOST || !JsonFaults.takeOut(mismatch, tree)) {
        throw DmsException.of(faults);
      }
      try {
        Object body = readerFor(type).readValue(tree);
        if (strict) {
          faults.addAll(UnknownFields.of(whole, type));
        }
        return new Parsed(body, faults);
      } catch (JsonMappingException next) {
        mismatch = next;
      }
    }
  }

  private static DmsException notInUtf8() {
    return DmsException.of(ErrorCode.MALFORMED_REQUEST_BODY, "It is not written in UTF-8.");
  }

  /** Jackson would guess UTF-16 and UTF-32, which JSON that is exchanged is never written in. */
  private static boolean isOfWiderUnits(byte[] bytes) {
    return bytes.length > 1
        && (bytes[0] == 0 || bytes[1] == 0 || (bytes[0] & bytes[1] & 0xFE) == 0xFE);
  }

  private ObjectReader readerFor(Type type) {
    return mapper.readerFor(mapper.constructType(type));
  }
}
