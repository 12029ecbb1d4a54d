package org.chengxin.intake;

import java.util.List;
import org.chengxin.shared.Problems.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * What a machine asks for, read strictly before anything is kept: known names only, texts only, within bounds. The rows
 * themselves stay in the body, which is staged as a file.
 *
 * @param item code of the catalogue item
 * @param commit whether to commit at once where nothing is questioned
 */
record MachineRequest(String item, boolean commit) {

    static final int MAX_BYTES = 5 << 20;
    static final int MAX_ROWS = 5_000;
    /** As long as a cell of a workbook may be. */
    static final int MAX_TEXT = 32_767;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(10)
                    .maxStringLength(MAX_BYTES)
                    .build())
            .build();

    /** The body cannot be taken, with the places where it is wrong. */
    static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient List<Fault> faults;

        Malformed(List<Fault> faults) {
            super("malformed request");
            this.faults = List.copyOf(faults);
        }

        List<Fault> faults() {
            return faults;
        }
    }

    /** @throws Malformed with up to twenty faults */
    static MachineRequest read(byte[] body) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
            return new MachineRequestReader(json).read();
        } catch (JacksonException broken) {
            TokenStreamLocation at = broken.getLocation();
            String place = at == null ? "" : "（第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列附近）";
            throw new Malformed(List.of(new Fault("", "不是合法的 JSON" + place + "，请检查引号、逗号、层次、重复的字段名和 UTF-8 编码")));
        }
    }
}
