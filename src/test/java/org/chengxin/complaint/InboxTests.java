package org.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.complaint.Office.choosing;
import static org.chengxin.complaint.Office.saying;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** Nothing rests for ever because it is somebody else's turn. */
@IntegrationTest
@Transactional
class InboxTests {

    @Autowired
    ApplicationContext context;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(context, "2026-05-06");
    }

    @Test
    void whoDoesNotSupplementIsRememberedTheDayAfter() {
        FilingId id = office.taken();
        office.complaints.callForSupplement(id, saying("请补小票"), office.handler);
        assertThat(office.due(id, TermCode.SUPPLEMENT)).isEqualTo("2026-05-19");

        office.on("2026-05-19");
        assertThat(pressing(id)).isEmpty();
        office.on("2026-05-20");
        assertThat(pressing(id)).get().satisfies(line -> {
            assertThat(line.waited()).contains("补正期限已过");
            assertThat(line.overdue()).isFalse();
            assertThat(line.left()).isEqualTo("暂停计算");
        });
    }

    @Test
    void aMerchantWhoDoesNotAnswerIsRememberedTheDayAfter() {
        FilingId silent = office.mediating();
        FilingId answering = office.mediating();
        office.on("2026-05-12");
        assertThat(office.due(silent, TermCode.ANSWER)).isEqualTo("2026-05-12");
        assertThat(pressing(silent)).isEmpty();
        office.mediations.answered(answering, saying("愿意换新"), office.handler);

        office.on("2026-05-13");
        assertThat(pressing(answering)).isEmpty();
        assertThat(pressing(silent))
                .get()
                .satisfies(line -> assertThat(line.waited()).isEqualTo("商户逾期没有答复"));
    }

    @Test
    void aLongPauseIsLookedAtAgain() {
        FilingId id = office.mediating();
        office.mediations.answered(id, saying("等鉴定"), office.handler);
        office.mediations.pause(id, choosing("检测、鉴定"), office.handler);
        LocalDate again = office.days.after(LocalDate.parse("2026-05-06"), 20);

        office.on(again.minusDays(1).toString());
        assertThat(pressing(id)).isEmpty();
        office.on(again.toString());
        assertThat(pressing(id))
                .get()
                .satisfies(line -> assertThat(line.waited()).contains("暂停已久"));
        office.mediations.resume(id, saying("鉴定完成"), office.handler);
        assertThat(pressing(id)).isEmpty();
    }

    @Test
    void whatWaitsInVainStandsBeforeWhatIsDueLater() {
        FilingId silent = office.taken();
        office.complaints.callForSupplement(silent, saying("请补小票"), office.handler);
        FilingId fresh = office.on("2026-05-25").taken();

        List<UUID> order = office.inbox.page(FilingKind.COMPLAINT, true, null, null, office.handler).lines().stream()
                .map(InboxLine::id)
                .filter(id -> id.equals(silent.value()) || id.equals(fresh.value()))
                .toList();
        assertThat(order).containsExactly(silent.value(), fresh.value());
    }

    private Optional<InboxLine> pressing(FilingId id) {
        LocalDate by = office.escalations.horizon(LocalDate.now(office));
        return office.inbox.pressing(office.handler, by, true, 1000).stream()
                .filter(line -> line.id().equals(id.value()))
                .findFirst();
    }
}
