import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Compares what two builds have made: java .ci/CompareBuilds.java FIRST SECOND, two checkouts.
 *
 * <p>Every file has to have the same bytes. The jar of the server may differ in the order of its parts, and in those
 * that Quarkus generates: {@link #RECORDED} have to be equal but for numbers, {@link #UNORDERED} but for order.
 */
final class CompareBuilds {

  /** What is shipped; beside it, target has folders that the build works in. */
  private static final Pattern SHIPPED =
      Pattern.compile("(.*/)?target/([^/]+\\.(jar|zip)|bom\\.json|openapi/.*)");

  private static final Pattern ARCHIVE = Pattern.compile(".*\\.(jar|zip)");

  /** Steps of the start. The keys under which they hand values to one another are numbered. */
  private static final Pattern RECORDED = Pattern.compile("io/quarkus/runner/recorded/[^/]+\\.class");

  private static final Pattern KEY = Pattern.compile("text proxykey\\d+");

  private static final String TEXT = "text ";

  /** What Quarkus keeps in sets without an order: settings, and the operations of an interface. */
  private static final Pattern UNORDERED =
      Pattern.compile(
          "io/quarkus/runtime/generated/(SharedConfig|RunTimeConfigCustomizer|StaticInitConfigCustomizer)\\.class"
              + "|io/quarkus/runner/recorded/ResteasyReactiveProcessor\\$(setupEndpoints|setupDeployment)\\d+\\.class");

  private static final Pattern NUMBER = Pattern.compile("(configClass\\$|proxykey)\\d+");

  private final List<String> faults = new ArrayList<>();
  private final TreeSet<String> numbered = new TreeSet<>();

  public static void main(String[] arguments) throws IOException {
    Path first = Path.of(arguments[0]);
    Path second = Path.of(arguments[1]);
    TreeSet<String> names = shipped(first);
    CompareBuilds comparison = new CompareBuilds();
    if (names.isEmpty() || !names.equals(shipped(second))) {
      comparison.faults.add("The builds made other files: " + names + " and " + shipped(second));
    } else {
      for (String name : names) {
        comparison.compare(
            name, Files.readAllBytes(first.resolve(name)), Files.readAllBytes(second.resolve(name)), new HashMap<>());
      }
    }
    comparison.faults.forEach(System.err::println);
    System.out.printf(
        "%d files compared; %d differences%n", names.size(), comparison.faults.size());
    System.out.printf(
        "%d classes in the jar of the server are equal but for numbers or order%n",
        comparison.numbered.size());
    System.exit(comparison.faults.isEmpty() ? 0 : 1);
  }

  private static TreeSet<String> shipped(Path checkout) throws IOException {
    try (Stream<Path> files = Files.walk(checkout)) {
      TreeSet<String> names = new TreeSet<>();
      files
          .filter(Files::isRegularFile)
          .map(file -> checkout.relativize(file).toString().replace('\\', '/'))
          .filter(name -> SHIPPED.matcher(name).matches())
          .forEach(names::add);
      return names;
    }
  }

  private void compare(String name, byte[] first, byte[] second, Map<String, String> keys) throws IOException {
    if (Arrays.equals(first, second)) {
      return;
    }
    String entry = name.substring(name.lastIndexOf('!') + 1);
    if (ARCHIVE.matcher(entry).matches()) {
      compareEntries(name, first, second);
    } else if (UNORDERED.matcher(entry).matches()) {
      check(name, words(first).equals(words(second)));
    } else if (RECORDED.matcher(entry).matches()) {
      check(name, isEqualButForKeys(first, second, keys));
    } else {
      faults.add("differs: " + name);
    }
  }

  private void check(String name, boolean equal) {
    if (equal) {
      numbered.add(name.substring(name.lastIndexOf('!') + 1));
    } else {
      faults.add("differs in more than numbers and order: " + name);
    }
  }

  private void compareEntries(String name, byte[] first, byte[] second) throws IOException {
    Map<String, byte[]> inFirst = entries(first);
    Map<String, byte[]> inSecond = entries(second);
    boolean generated = inFirst.keySet().stream().anyMatch(entry -> RECORDED.matcher(entry).lookingAt());
    if (!names(inFirst, generated).equals(names(inSecond, generated))) {
      faults.add("other names, times or order: " + name);
      return;
    }
    Map<String, String> keys = new HashMap<>();
    boolean differs = generated;
    for (String entry : inFirst.keySet()) {
      byte[] one = inFirst.get(entry);
      byte[] other = inSecond.get(entry);
      differs |= !Arrays.equals(one, other);
      compare(name + "!" + entry.substring(0, entry.lastIndexOf(' ')), one, other, keys);
    }
    if (!differs) {
      faults.add("differs between its entries: " + name);
    }
  }

  /** Quarkus puts what it generates into the jar in the order in which it is ready. */
  private static List<String> names(Map<String, byte[]> entries, boolean sorted) {
    return sorted ? entries.keySet().stream().sorted().toList() : List.copyOf(entries.keySet());
  }

  /** Gives the parts of an archive by name and time, in their order. */
  private static Map<String, byte[]> entries(byte[] archive) throws IOException {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        contents.put(entry.getName() + " " + entry.getTime(), zip.readAllBytes());
      }
    }
    return contents;
  }

  /** One key has to become one other, in all classes of the jar alike. */
  private static boolean isEqualButForKeys(byte[] first, byte[] second, Map<String, String> keys) throws IOException {
    List<String> ofFirst = constants(first);
    List<String> ofSecond = constants(second);
    if (ofFirst.size() != ofSecond.size()) {
      return false;
    }
    for (int at = 0; at < ofFirst.size(); at++) {
      String one = ofFirst.get(at);
      String other = ofSecond.get(at);
      boolean equal =
          KEY.matcher(one).matches() && KEY.matcher(other).matches()
              ? other.equals(keys.computeIfAbsent("first " + one, absent -> other))
                  && one.equals(keys.computeIfAbsent("second " + other, absent -> one))
              : one.equals(other);
      if (!equal) {
        return false;
      }
    }
    return true;
  }

  /** Gives all texts of a class, without the numbers that follow from the order. */
  private static List<String> words(byte[] type) throws IOException {
    return constants(type).stream()
        .filter(constant -> constant.startsWith(TEXT))
        .map(constant -> NUMBER.matcher(constant).replaceAll("$1"))
        .sorted()
        .toList();
  }

  /** Takes a class apart: texts, other constants, and what follows on the constants. */
  private static List<String> constants(byte[] type) throws IOException {
    List<String> parts = new ArrayList<>();
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(type));
    in.skipNBytes(8);
    int count = in.readUnsignedShort();
    for (int constant = 1; constant < count; constant++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> parts.add(TEXT + in.readUTF());
        case 3, 4, 9, 10, 11, 12, 17, 18 -> parts.add(tag + hex(in, 4));
        case 5, 6 -> {
          parts.add(tag + hex(in, 8));
          // Numbers of eight bytes take two places.
          constant++;
        }
        case 7, 8, 16, 19, 20 -> parts.add(tag + hex(in, 2));
        case 15 -> parts.add(tag + hex(in, 3));
        default -> throw new IOException("no constant has the tag " + tag);
      }
    }
    parts.add(hex(in, in.available()));
    return parts;
  }

  private static String hex(DataInputStream in, int length) throws IOException {
    return " " + HexFormat.of().formatHex(in.readNBytes(length));
  }
}
