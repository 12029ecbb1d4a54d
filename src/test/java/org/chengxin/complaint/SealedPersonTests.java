package org.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.chengxin.IntegrationTest;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** Who filed it, and the code that opens the tracking page: neither can be read from the database. */
@IntegrationTest
@Transactional
class SealedPersonTests {

    @Autowired
    ApplicationContext context;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(context, "2026-05-06");
    }

    @Test
    void noTableHoldsNameTelephoneAddressOrCodeInTheClear() {
        FiledReceipt receipt = office.filings.file(office.aComplaint(), Actor.VISITOR);
        String dump = office.jdbc
                .sql(
                        "select string_agg(t::text, ' ') from (select p::text as t from complaint_person p where filing_id = :id"
                                + " union all select f::text from complaint_filing f where id = :id"
                                + " union all select s::text from complaint_step s where filing_id = :id"
                                + " union all select c::text from complaint_code c where filing_id = :id"
                                + " union all select a::text from audit_entry a where subject_id = :text) rows(t)")
                .param("id", receipt.id().value())
                .param("text", receipt.id().toString())
                .query(String.class)
                .single();

        assertThat(dump).contains(receipt.number());
        for (String secret : new String[] {"欧阳小三", "13812345678", "试验路", String.valueOf(receipt.code())}) {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            assertThat(dump)
                    .doesNotContain(secret)
                    .doesNotContain(java.util.HexFormat.of().formatHex(bytes));
        }
    }

    @Test
    void othersReadMasksAndEachLookNeedsAPurposeThatStaysOnRecord() {
        FilingId id = office.taken();
        Filing filing = office.filings.visibleTo(office.handler, id, FilingKind.COMPLAINT);

        assertThat(office.identities.masked(id)).contains("欧阳**，138****5678");
        assertThatThrownBy(() -> office.identities.reveal(filing, " ", office.handler))
                .isInstanceOf(Rejected.class);
        assertThat(office.identities.reveal(filing, "电话联系", office.handler).name())
                .isEqualTo("欧阳小三");
        assertThat(office.identities.revealsOf(id))
                .extracting(Identities.Reveal::purpose)
                .containsExactly("电话联系");
        assertThat(office.jdbc
                        .sql("select verb from audit_entry where subject_id = ? order by id desc limit 1")
                        .param(id.toString())
                        .query(String.class)
                        .single())
                .isEqualTo("投诉.查看身份");
    }

    @Test
    void theCodeOpensItsOwnNumberHoweverItIsTyped() {
        FiledReceipt one = office.filings.file(office.aComplaint(), Actor.VISITOR);
        FiledReceipt other = office.filings.file(office.aComplaint(), Actor.VISITOR);
        String code = String.valueOf(one.code());

        assertThat(office.codes.open(one.slug(), code)).contains(one.id());
        assertThat(office.codes.open(one.slug(), " " + code.toLowerCase().substring(0, 5) + " " + code.substring(5)))
                .contains(one.id());
        assertThat(office.codes.open(other.slug(), code)).isEmpty();
        assertThat(office.codes.open("T1999-1", code)).isEmpty();
        assertThat(office.codes.open(one.slug(), "")).isEmpty();
    }

    @Test
    void aNewCodeEndsTheOldOne() {
        FiledReceipt receipt = office.filings.file(office.aComplaint(), Actor.VISITOR);
        String fresh = office.on("2026-05-07").codes.make(receipt.id(), office.handler);

        assertThat(office.codes.open(receipt.slug(), String.valueOf(receipt.code())))
                .isEmpty();
        assertThat(office.codes.open(receipt.slug(), fresh)).contains(receipt.id());
    }

    @Test
    void aComplaintNeedsAPersonAndAReportDoesNot() {
        NewFiling form = office.aComplaint();
        NewFiling nameless = new NewFiling(
                form.key(),
                form.kind(),
                form.channel(),
                form.merchant(),
                form.category(),
                form.happenedOn(),
                form.facts(),
                form.demand(),
                null,
                form.photos());

        assertThatThrownBy(() -> office.filings.file(nameless, Actor.VISITOR)).isInstanceOf(Rejected.class);
        assertThat(office.filings.file(office.aReport(null), Actor.VISITOR).number())
                .startsWith("举报〔2026〕");
    }

    @Test
    void theSameTelephoneOrMuchTheSameWordsAreHintedAt() {
        FilingId first = office.filed();
        FilingId second = office.filed();
        Filing filing = office.filings.visibleTo(office.handler, second, FilingKind.COMPLAINT);

        assertThat(context.getBean(Duplicates.class).of(filing, office.handler))
                .singleElement()
                .satisfies(hint -> {
                    assertThat(hint.id()).isEqualTo(first.value());
                    assertThat(hint.why()).isEqualTo("同一电话");
                });
        assertThat(Duplicates.likeness("买的电饭锅坏了不给退", "买的电饭锅坏了，不给退！")).isEqualTo(1);
        assertThat(Duplicates.likeness("买的电饭锅坏了不给退", "奶茶里有头发")).isZero();
    }

    @Test
    void noHintTellsWhoReportedToSomebodyWhoDoesNotHandleThatReport() {
        FilingId complaint = office.taken();
        FilingId report = office.reported(Office.aPerson());
        FilingId again = office.reported(Office.aPerson());
        FilingId sameWords = office.filings
                .file(
                        new NewFiling(
                                FilingId.next(),
                                FilingKind.REPORT,
                                Channel.PLATE,
                                office.shop,
                                Category.QUALITY,
                                null,
                                office.aComplaint().facts(),
                                "",
                                null,
                                java.util.List.of()),
                        Actor.VISITOR)
                .id();

        assertThat(hints(complaint, FilingKind.COMPLAINT)).isEmpty();
        assertThat(hints(report, FilingKind.REPORT)).containsExactly(again.value() + " 内容相近");
        assertThat(hints(sameWords, FilingKind.REPORT)).isEmpty();
        office.reports.assign(report, office.handler.id(), office.handler);
        assertThat(hints(complaint, FilingKind.COMPLAINT)).containsExactly(report.value() + " 同一电话");
        assertThat(hints(report, FilingKind.REPORT))
                .containsExactlyInAnyOrder(complaint.value() + " 同一电话", again.value() + " 内容相近");
    }

    private java.util.List<String> hints(FilingId id, FilingKind kind) {
        Filing filing = office.filings.visibleTo(office.handler, id, kind);
        return context.getBean(Duplicates.class).of(filing, office.handler).stream()
                .map(hint -> hint.id() + " " + hint.why())
                .toList();
    }
}
