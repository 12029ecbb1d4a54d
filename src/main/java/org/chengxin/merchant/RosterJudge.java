package org.chengxin.merchant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chengxin.shared.CreditCode;
import org.chengxin.shared.RegistrationNumber;
import org.springframework.stereotype.Component;

/**
 * Judges the rows of a roster against the register as it stands. A row is about the merchant with its credit code, else
 * the one with its registration number. An empty cell never takes anything away.
 */
@Component
class RosterJudge {

    private final Merchants merchants;
    private final Streets streets;
    private final Clock clock;

    RosterJudge(Merchants merchants, Streets streets, Clock clock) {
        this.merchants = merchants;
        this.streets = streets;
        this.clock = clock;
    }

    List<RosterRow.Judged> judge(List<RosterRow> rows) {
        List<MerchantDetails> readable =
                rows.stream().map(RosterRow::details).filter(Objects::nonNull).toList();
        Known known = new Known(
                merchants.findByCreditCodes(readable.stream()
                        .map(MerchantDetails::creditCode)
                        .filter(Objects::nonNull)
                        .toList()),
                merchants.findByRegistrationNumbers(readable.stream()
                        .map(MerchantDetails::registrationNumber)
                        .filter(Objects::nonNull)
                        .toList()),
                Set.copyOf(streets.current().blocks()),
                LocalDate.now(clock));
        EarlierRows earlier = new EarlierRows();
        List<RosterRow.Judged> judged = new ArrayList<>();
        for (RosterRow row : rows) {
            judged.add(judge(row, known, earlier));
        }
        return judged;
    }

    private record Known(
            Map<CreditCode, MerchantView> byCode,
            Map<RegistrationNumber, MerchantView> byNumber,
            Set<String> blocks,
            LocalDate today) {}

    private static RosterRow.Judged judge(RosterRow row, Known known, EarlierRows earlier) {
        List<String> problems = new ArrayList<>(row.problems());
        String block = row.data().get("block");
        if (block != null && !known.blocks.contains(block)) {
            problems.add("没有“" + block + "”这个街段");
        }
        MerchantDetails details = row.details();
        if (details == null) {
            return RosterRow.Judged.rejected(row, problems);
        }
        LocalDate openedOn = details.openedOn();
        if (openedOn != null && openedOn.isAfter(known.today)) {
            problems.add("开业日期 " + openedOn + " 晚于今天");
        }
        earlier.name(row, details.creditCode(), "统一社会信用代码", problems);
        earlier.name(row, details.registrationNumber(), "工商注册号", problems);
        MerchantView byCode = details.creditCode() == null ? null : known.byCode.get(details.creditCode());
        MerchantView byNumber =
                details.registrationNumber() == null ? null : known.byNumber.get(details.registrationNumber());
        MerchantView merchant = byCode == null ? byNumber : byCode;
        if (byCode != null && byNumber != null && !byCode.id().equals(byNumber.id()) && byNumber.isOperating()) {
            problems.add("代码属于“" + byCode.name() + "”，注册号却属于“" + byNumber.name() + "”");
        }
        if (merchant != null) {
            concerning(merchant, details, earlier, problems);
        }
        if (!problems.isEmpty()) {
            return RosterRow.Judged.rejected(row, problems);
        }
        if (merchant == null) {
            return new RosterRow.Judged(row, RosterVerdict.NEW, List.of(), null);
        }
        List<String> changes = merchant.details().differencesTo(details.orElse(merchant.details())).stream()
                .map(RosterJudge::inWords)
                .toList();
        RosterVerdict verdict = changes.isEmpty() ? RosterVerdict.SAME : RosterVerdict.CHANGED;
        return new RosterRow.Judged(row, verdict, changes, merchant);
    }

    private static void concerning(
            MerchantView merchant, MerchantDetails details, EarlierRows earlier, List<String> problems) {
        CreditCode code = details.creditCode();
        CreditCode knownCode = merchant.creditCode();
        if (!merchant.isOperating()) {
            problems.add("该商户已于 " + merchant.closedOn() + " 停业，名录不能使其恢复；确已重新开业的，请单独登记");
        } else if (code != null && knownCode != null && !code.equals(knownCode)) {
            problems.add("注册号属于“" + merchant.name() + "”，但其统一社会信用代码是 " + knownCode);
        } else if (!earlier.claim(merchant.id()) && problems.isEmpty()) {
            problems.add("与前面的行是同一家商户“" + merchant.name() + "”");
        }
    }

    private static String inWords(MerchantDetails.Difference difference) {
        return difference.before().isEmpty()
                ? difference.label() + "补充为“" + difference.after() + "”"
                : difference.label() + "由“" + difference.before() + "”改为“" + difference.after() + "”";
    }
}
