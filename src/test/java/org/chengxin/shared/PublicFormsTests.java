package org.chengxin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.chengxin.account.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.MapBindingResult;

class PublicFormsTests {

    private static final PublicForms.Form FORM = PublicForms.Form.at("review", "0123456789abcdef");

    private final MovableClock clock = new MovableClock("2026-11-22T02:00:00Z");
    private final PublicFormLimits limits = new PublicFormLimits(
            Duration.ofSeconds(3),
            Duration.ofHours(12),
            6,
            Duration.ofMinutes(10),
            4,
            Duration.ofHours(1),
            3,
            2,
            100,
            DataSize.ofMegabytes(40),
            Duration.ofHours(2));
    private final PublicForms forms = new PublicForms(SealFixtures.aSeal(7), limits, clock);
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private MapBindingResult errors = new MapBindingResult(Map.of(), "form");

    @Test
    void aFormThatAPersonTookTimeForPasses() {
        assertThat(send(opened("10.0.0.1"), "10.0.0.1")).isTrue();
        assertThat(errors.hasErrors()).isFalse();
    }

    @Test
    void aFormSentFasterThanAnybodyReadsIsHeld() {
        PublicForms.Shown shown = show(request("10.0.0.2"));
        clock.advance(Duration.ofMillis(2_999));

        assertThat(send(shown, "10.0.0.2")).isFalse();
        assertThat(refusal()).contains("太快");
    }

    @Test
    void aFormWithoutATicketOrWithAnothersIsHeldAndGetsAFreshOne() {
        MockHttpServletRequest bare = request("10.0.0.3");
        assertThat(forms.admits(FORM, bare, response, errors)).isFalse();

        MockHttpServletRequest elsewhere = filled(opened("10.0.0.3"), "10.0.0.3");
        PublicForms.Form other = PublicForms.Form.at("complaint", "0123456789abcdef");
        assertThat(forms.admits(other, elsewhere, response, errors)).isFalse();
        assertThat(send(opened("10.0.0.3"), "10.0.0.3")).isTrue();
    }

    @Test
    void noCharacterOfATicketCanBeChanged() {
        String ticket = opened("10.0.0.4").ticket();
        for (int i = 0; i < ticket.length(); i++) {
            char other = ticket.charAt(i) == '0' ? '1' : '0';
            String forged = ticket.substring(0, i) + other + ticket.substring(i + 1);
            assertThat(FormTicket.parse(forged, SealFixtures.aSeal(7), FORM.purpose()))
                    .isEmpty();
        }
        assertThat(FormTicket.parse(ticket, SealFixtures.aSeal(8), FORM.purpose()))
                .isEmpty();
        assertThat(FormTicket.parse(ticket, SealFixtures.aSeal(7), FORM.purpose()))
                .isPresent();
    }

    @Test
    void aFormOpenedYesterdayIsHeldOnceAndPassesWithItsNewTicket() {
        PublicForms.Shown old = opened("10.0.0.5");
        clock.advance(Duration.ofHours(12));
        MockHttpServletRequest late = filled(old, "10.0.0.5");

        assertThat(forms.admits(FORM, late, response, errors)).isFalse();
        PublicForms.Shown again = show(late);
        clock.advance(Duration.ofSeconds(5));
        assertThat(send(again, "10.0.0.5")).isTrue();
    }

    @Test
    void theTrapHoldsWhoeverFillsItIn() {
        MockHttpServletRequest machine = filled(opened("10.0.0.6"), "10.0.0.6");
        machine.setParameter("homepage", "http://example.com");

        assertThat(forms.admits(FORM, machine, response, errors)).isFalse();
        assertThat(refusal()).contains("请勿填写");
    }

    @Test
    void anAddressThatHasSentManyAnswersAQuestionThatIsNotAskedAnew() {
        String address = "10.0.0.7";
        assertThat(send(opened(address), address)).isTrue();
        assertThat(send(opened(address), address)).isTrue();
        PublicForms.Shown asked = opened(address);
        assertThat(asked.question()).matches("\\d 加 \\d 等于几？");

        assertThat(send(asked, address)).as("without an answer").isFalse();
        MockHttpServletRequest wrong = filled(asked, address);
        wrong.setParameter("answer", "99");
        assertThat(forms.admits(FORM, wrong, response, errors)).isFalse();
        assertThat(show(wrong).question()).isEqualTo(asked.question());

        MockHttpServletRequest right = filled(asked, address);
        right.setParameter("answer", " " + fullWidth(sum(asked)) + " ");
        assertThat(forms.admits(FORM, right, response, errors)).isTrue();
        assertThat(opened("10.9.9.9").question()).as("another address").isEmpty();
    }

    @Test
    void tooManyAboutOneMerchantAreToldHowLongToWait() {
        for (int i = 1; i <= 4; i++) {
            assertThat(send(opened("10.0.1." + i), "10.0.1." + i)).isTrue();
        }
        assertThat(send(opened("10.0.1.5"), "10.0.1.5")).isFalse();
        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(Objects.requireNonNull(response.getHeader("Retry-After"))))
                .isBetween(1, 900);
        assertThat(refusal()).contains("内容还在下面").contains("分钟");

        assertThat(isAdmitted(PublicForms.Form.at("review", "another"), "10.0.1.6"))
                .as("another merchant")
                .isTrue();
        assertThat(isAdmitted(PublicForms.Form.at("mismatch", FORM.target()), "10.0.1.6"))
                .as("another kind of form")
                .isTrue();
    }

    @Test
    void formsThatWereNotTakenInTakeNobodysPlace() {
        for (int i = 1; i <= 4; i++) {
            for (int j = 0; j < 5; j++) {
                assertThat(isAdmitted(FORM, "10.0.2." + i)).isTrue();
            }
        }
        assertThat(send(opened("10.0.2.9"), "10.0.2.9")).isTrue();
    }

    @Test
    void oneAddressTakesNoMoreThanItsShareOfAMerchant() {
        for (int i = 0; i < 3; i++) {
            forms.taken(FORM, request("10.0.3.1"));
        }
        PublicForms.Shown asked = opened("10.0.3.1");
        MockHttpServletRequest right = filled(asked, "10.0.3.1");
        right.setParameter("answer", String.valueOf(sum(asked)));
        assertThat(forms.admits(FORM, right, response, errors)).isFalse();
        assertThat(refusal()).contains("您的网络给这家商户提交得太多");
        assertThat(isAdmitted(FORM, "10.0.3.2")).isTrue();
    }

    @Test
    void whatTheLawOwesEverybodyIsNeverClosedByOthersButAsksTheQuestion() {
        PublicForms.Form complaint =
                PublicForms.Form.at("complaint", FORM.target()).asOwed();
        PublicForms.Shown before = show(complaint, request("10.0.4.9"));
        assertThat(before.question()).isEmpty();
        for (int i = 1; i <= 40; i++) {
            forms.taken(complaint, request("10.0.4.1"));
        }

        clock.advance(Duration.ofSeconds(4));
        assertThat(forms.admits(complaint, filled(before, "10.0.4.9"), response, errors))
                .isFalse();
        assertThat(refusal()).contains("小问题");
        MockHttpServletRequest request = filled(before, "10.0.4.9");
        PublicForms.Shown asked = show(complaint, request);
        request.setParameter("ticket", asked.ticket());
        request.setParameter("answer", String.valueOf(sum(asked)));
        clock.advance(Duration.ofSeconds(4));
        assertThat(forms.admits(complaint, request, response, errors)).isTrue();
    }

    /** The Wi-Fi of a shop or a market is one address: whoever floods it shall not shut out the complaints of its customers. */
    @Test
    void whatTheLawOwesEverybodyIsNotClosedByOthersAtTheSameAddressEither() {
        PublicForms.Form complaint =
                PublicForms.Form.at("complaint", FORM.target()).asOwed();
        for (int i = 0; i < 3; i++) {
            forms.taken(complaint, request("10.0.5.1"));
        }
        for (int i = 0; i < 6; i++) {
            isAdmitted(FORM, "10.0.5.1");
        }
        assertThat(answered(complaint, "10.0.5.1")).isTrue();

        for (int i = 0; i < 60; i++) {
            answered(complaint, "10.0.5.1");
        }
        assertThat(answered(complaint, "10.0.5.1")).as("a flood").isFalse();
    }

    private boolean answered(PublicForms.Form form, String address) {
        PublicForms.Shown shown = show(form, request(address));
        assertThat(shown.question()).isNotEmpty();
        MockHttpServletRequest request = filled(shown, address);
        request.setParameter("answer", String.valueOf(sum(shown)));
        clock.advance(Duration.ofSeconds(4));
        return forms.admits(form, request, response, new MapBindingResult(Map.of(), "form"));
    }

    @Test
    void aFormSentTwiceBearsTheSameNumber() {
        PublicForms.Shown shown = opened("10.0.0.8");
        assertThat(forms.number(FORM, filled(shown, "10.0.0.8")))
                .isPresent()
                .isEqualTo(forms.number(FORM, filled(shown, "10.0.0.8")));
        assertThat(forms.number(FORM, filled(opened("10.0.0.8"), "10.0.0.8")))
                .isNotEqualTo(forms.number(FORM, filled(shown, "10.0.0.8")));
    }

    private PublicForms.Shown opened(String address) {
        PublicForms.Shown shown = show(request(address));
        clock.advance(Duration.ofSeconds(4));
        return shown;
    }

    private PublicForms.Shown show(MockHttpServletRequest request) {
        return show(FORM, request);
    }

    private PublicForms.Shown show(PublicForms.Form form, MockHttpServletRequest request) {
        ExtendedModelMap model = new ExtendedModelMap();
        forms.show(form, request, model);
        return (PublicForms.Shown) Objects.requireNonNull(model.get("walls"));
    }

    /** Sends it, and it is taken in if it is admitted. */
    private boolean send(PublicForms.Shown shown, String address) {
        errors = new MapBindingResult(Map.of(), "form");
        MockHttpServletRequest request = filled(shown, address);
        boolean admitted = forms.admits(FORM, request, response, errors);
        if (admitted) {
            forms.taken(FORM, request);
        }
        return admitted;
    }

    private boolean isAdmitted(PublicForms.Form form, String address) {
        PublicForms.Shown shown = show(form, request(address));
        clock.advance(Duration.ofSeconds(4));
        return forms.admits(form, filled(shown, address), response, new MapBindingResult(Map.of(), "form"));
    }

    private static int sum(PublicForms.Shown asked) {
        String[] figures = asked.question().split(" ");
        return Integer.parseInt(figures[0]) + Integer.parseInt(figures[2]);
    }

    private static MockHttpServletRequest filled(PublicForms.Shown shown, String address) {
        MockHttpServletRequest request = request(address);
        request.setParameter("ticket", shown.ticket());
        request.setParameter("homepage", "");
        return request;
    }

    private static MockHttpServletRequest request(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    private String refusal() {
        return String.valueOf(
                errors.getAllErrors().get(errors.getErrorCount() - 1).getDefaultMessage());
    }

    private static String fullWidth(int number) {
        StringBuilder text = new StringBuilder();
        String.valueOf(number).chars().forEach(digit -> text.append((char) (digit - '0' + '０')));
        return text.toString();
    }
}
