package org.chengxin.workbook;

import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of an .xlsx, walked element by element. Whatever the part says, it reaches for no other file, resolves no
 * entity, and neither its depth nor the length of anything in it can fill the memory.
 */
final class XmlPart implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();
    private static final int DEEPEST = 100;
    private static final int LONGEST = 2 << 20;
    /** What Excel itself allows in a cell. */
    private static final int LONGEST_TEXT = 32_767;

    private final MeteredStream stream;
    private final XMLStreamReader reader;
    private int depth;

    XmlPart(MeteredStream stream) throws IOException {
        this.stream = stream;
        try {
            stream.grant(LONGEST);
            reader = FACTORY.createXMLStreamReader(stream);
        } catch (XMLStreamException e) {
            stream.close();
            throw new IOException(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Newer JDKs have a limit of their own, with a message nobody could act on; ours is DEEPEST on all of them.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        // Else the parser prints every damaged file to the console.
        factory.setXMLReporter((message, kind, related, location) -> {});
        return factory;
    }

    /** Goes to the next element inside the current one; false at the current one's end. */
    boolean child() throws IOException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /** Passes over the current element with all that is in it. */
    void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    /** Appends the current element's own text and goes to its end. */
    void text(StringBuilder text) throws IOException {
        int inside = depth;
        while (true) {
            int event = next();
            if (depth < inside) {
                return;
            }
            boolean characters = event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE;
            if (characters && depth == inside) {
                if (text.length() + reader.getTextLength() > 2 * LONGEST_TEXT) {
                    throw new UnreadableWorkbook("文件里有单元格的文字超过 " + LONGEST_TEXT + " 个字，请缩短后上传");
                }
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
    }

    String name() {
        return reader.getLocalName();
    }

    boolean is(String name) {
        return name.equals(reader.getLocalName());
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (name.equals(reader.getAttributeLocalName(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** A number in an attribute; {@code otherwise} where there is none. */
    int number(String name, int otherwise) {
        String text = attribute(name);
        return text == null ? otherwise : Integer.parseInt(text.strip());
    }

    /** Whether an attribute says yes. */
    boolean isSet(String name) {
        String text = attribute(name);
        return "1".equals(text) || "true".equals(text) || "on".equals(text);
    }

    private int next() throws IOException {
        stream.grant(LONGEST);
        try {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new UnreadableWorkbook("文件内部嵌套层数过多，不是正常的工作簿，请用 Excel 另存后再上传");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableWorkbook("文件内部引用了外部内容，不予读取，请用 Excel 另存后再上传");
                default -> {}
            }
            return event;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
