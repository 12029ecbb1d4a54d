package org.chengxin.workbook;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shared texts of an .xlsx by number: the first megabytes in memory, the rest in a temporary file. */
final class SharedTexts implements AutoCloseable {

    private static final int PAGE = 1 << 16;
    private static final int KEPT = 256;
    private static final int CACHED = 64;
    private static final int MOST_TEXTS = 5_000_000;

    private final List<byte[]> kept = new ArrayList<>();
    private final byte[][] cache = new byte[CACHED][];
    /** Number of the page in each place of the cache; none of those in memory is ever there. */
    private final int[] cachedPage = new int[CACHED];

    private final @Nullable XmlPart part;
    private final StringBuilder text = new StringBuilder();
    private @Nullable XmlPart unread;
    private byte[] filling = new byte[PAGE];
    private int[] ends = new int[256];
    private int count;
    private int written;
    private @Nullable Path spill;
    private @Nullable RandomAccessFile file;

    /** @param xml the part with the texts, closed with this; null where the file has none */
    SharedTexts(@Nullable XmlPart xml) throws IOException {
        unread = xml != null && xml.child() ? xml : null;
        part = xml;
    }

    /** Reads on until the text is there: rows mostly use the texts in the order in which they are written. */
    private void readTo(int index) throws IOException {
        while (unread != null && count <= index) {
            if (!unread.child()) {
                unread = null;
            } else if (unread.is("si")) {
                text.setLength(0);
                RichText.read(unread, text);
                add(text);
            } else {
                unread.skip();
            }
        }
    }

    String get(int index) throws IOException {
        readTo(index);
        if (index < 0 || index >= count) {
            throw new IOException("no shared text " + index);
        }
        int from = index == 0 ? 0 : ends[index - 1];
        byte[] bytes = new byte[ends[index] - from];
        for (int done = 0; done < bytes.length; ) {
            int at = from + done;
            int length = Math.min(bytes.length - done, PAGE - at % PAGE);
            System.arraycopy(page(at / PAGE), at % PAGE, bytes, done, length);
            done += length;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void add(CharSequence text) throws IOException {
        if (count == MOST_TEXTS) {
            throw new UnreadableWorkbook("文件里的文字太多，请拆成几个文件上传");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        for (int done = 0; done < bytes.length; ) {
            int length = Math.min(bytes.length - done, PAGE - written % PAGE);
            System.arraycopy(bytes, done, filling, written % PAGE, length);
            done += length;
            written += length;
            if (written % PAGE == 0) {
                shelve();
            }
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = written;
    }

    private void shelve() throws IOException {
        if (kept.size() < KEPT) {
            kept.add(filling);
            filling = new byte[PAGE];
            return;
        }
        if (file == null) {
            spill = Files.createTempFile("texts-", null);
            file = new RandomAccessFile(spill.toFile(), "rw");
        }
        file.write(filling);
    }

    private byte[] page(int page) throws IOException {
        if (page < kept.size()) {
            return kept.get(page);
        }
        if (page == written / PAGE || file == null) {
            return filling;
        }
        int slot = page % CACHED;
        if (cachedPage[slot] != page) {
            byte[] bytes = cache[slot] == null ? new byte[PAGE] : cache[slot];
            file.seek((long) (page - KEPT) * PAGE);
            file.readFully(bytes);
            cache[slot] = bytes;
            cachedPage[slot] = page;
        }
        return cache[slot];
    }

    @Override
    public void close() throws IOException {
        if (part != null) {
            part.close();
        }
        if (file != null && spill != null) {
            file.close();
            Files.deleteIfExists(spill);
        }
    }
}
