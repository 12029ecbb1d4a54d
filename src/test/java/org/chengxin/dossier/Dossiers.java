package org.chengxin.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.merchant.MerchantId;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;

/** Statements and papers for tests of the dossier. */
public final class Dossiers {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private Dossiers() {}

    /** A penalty of 综合执法, decided on the day. */
    public static NewFact penalty(MerchantId merchant, String grade, LocalDate decided) {
        return penalty(merchant, grade, decided, "张综执罚〔2026〕" + NEXT.getAndIncrement() + "号", Map.of());
    }

    /** The same with a document number of one's own and other fields. */
    public static NewFact penalty(
            MerchantId merchant, String grade, LocalDate decided, String documentNo, Map<String, String> more) {
        Map<String, String> data = new TreeMap<>(Map.of(
                "party_name", "张店区试验店",
                "document_no", documentNo,
                "violation", "占用道路经营",
                "facts", "超出门窗外墙摆卖物品",
                "basis", "《城市市容和环境卫生管理条例》",
                "kinds", "罚款",
                "content", "罚款二百元",
                "fine", "2",
                "decided_on", decided.toString(),
                "authority_name", "张店区综合行政执法局"));
        data.putAll(more);
        return new NewFact(merchant, "penalty", grade, "zhzf", "zhzf", data, null, null);
    }

    /** A paper that passes for a PDF. */
    public static List<MultipartFile> papers() {
        return List.of(new MockMultipartFile("files", "缴款凭证.pdf", "application/pdf", "%PDF-1.7 缴款".getBytes()));
    }

    static Repair.Declaration fulfilled(LocalDate on) {
        return new Repair.Declaration("罚款已缴清，占道物品已清理", on, on);
    }
}
