package org.chengxin.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Text of a CSV file in UTF-8 (with or without BOM), UTF-16 with BOM, or GB18030, found out by strict decoding. */
final class CsvText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvText() {}

    static Charset charset(Path file) throws IOException {
        byte[] mark;
        try (InputStream in = Files.newInputStream(file)) {
            mark = in.readNBytes(2);
        }
        if (mark.length == 2 && ((mark[0] & 0xFF) << 8 | mark[1] & 0xFF) == 0xFFFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (mark.length == 2 && ((mark[0] & 0xFF) << 8 | mark[1] & 0xFF) == 0xFEFF) {
            return StandardCharsets.UTF_16BE;
        }
        for (Charset candidate : List.of(StandardCharsets.UTF_8, GB18030)) {
            if (decodes(file, candidate)) {
                return candidate;
            }
        }
        throw new UnreadableWorkbook("认不出 CSV 文件的文字编码，请用 Excel 另存为“CSV UTF-8”后上传");
    }

    private static boolean decodes(Path file, Charset charset) throws IOException {
        char[] buffer = new char[16384];
        try (Reader reader = open(file, charset)) {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == 0) {
                        throw new UnreadableWorkbook("这个文件不是文字内容的 CSV，请用 Excel 另存为 CSV 后上传");
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Reads the text and stumbles over whatever is not in this encoding. */
    static BufferedReader open(Path file, Charset charset) throws IOException {
        return new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }
}
