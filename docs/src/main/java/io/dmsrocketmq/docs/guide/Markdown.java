package io.dmsrocketmq.docs.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Turns written text into HTML. */
public final class Markdown {

  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer HTML = HtmlRenderer.builder().extensions(EXTENSIONS).build();
  private static final TextContentRenderer TEXT =
      TextContentRenderer.builder().extensions(List.of(TablesExtension.create())).build();

  private Markdown() {}

  /**
   * Renders a text.
   *
   * @param text the text
   * @return HTML
   */
  public static String html(String text) {
    return HTML.render(PARSER.parse(text));
  }

  /**
   * Renders a text whose links lead elsewhere.
   *
   * @param text the text
   * @param links gives the new target of a link; an empty one leaves the words without a link
   * @return HTML
   */
  static String html(String text, UnaryOperator<String> links) {
    Node root = PARSER.parse(text);
    root.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            link.setDestination(links.apply(link.getDestination()));
            visitChildren(link);
            if (link.getDestination().isEmpty()) {
              unwrap(link);
            }
          }
        });
    return HTML.render(root);
  }

  private static void unwrap(Link link) {
    for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
      link.insertBefore(child);
    }
    link.unlink();
  }

  /** Gives the first heading. */
  static String title(String text) {
    StringBuilder title = new StringBuilder();
    PARSER
        .parse(text)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Heading heading) {
                if (title.isEmpty()) {
                  title.append(TEXT.render(heading).strip());
                }
              }
            });
    return title.toString();
  }

  /** Gives the targets of the links, in their order. */
  static List<String> links(String text) {
    List<String> links = new ArrayList<>();
    PARSER
        .parse(text)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                links.add(link.getDestination());
                visitChildren(link);
              }
            });
    return links;
  }

  /** Gives the words alone, without the first heading, which is the title. */
  static String words(String text) {
    Node root = PARSER.parse(text);
    if (root.getFirstChild() instanceof Heading title) {
      title.unlink();
    }
    return TEXT.render(root).strip();
  }
}
