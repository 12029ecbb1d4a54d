package org.chengxin.inspection;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengxin.workbook.CsvWriter;

/**
 * The published list of a draw, byte for byte: its SHA-256 is published with it. What the draw goes by stands in the first four
 * columns, which never hold a comma or a quotation mark.
 */
final class CandidateFile {

    private static final List<String> HEADERS = List.of("类别", "编号", "层", "本层抽取数", "名称", "列入原因");

    private CandidateFile() {}

    static byte[] of(List<Candidate> candidates, List<Strata.Stratum> strata) {
        Map<String, Integer> takes =
                strata.stream().collect(Collectors.toMap(Strata.Stratum::name, Strata.Stratum::take));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(HEADERS, out)) {
            for (Candidate one : candidates) {
                csv.row(List.of(
                        one.kind().label(),
                        one.code(),
                        one.stratum(),
                        String.valueOf(takes.get(one.stratum())),
                        one.name(),
                        one.reason()));
            }
        }
        return out.toByteArray();
    }
}
