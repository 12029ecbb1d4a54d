package org.chengxin.merchant;

import java.util.List;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Masks;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * A merchant as a page shows it to an actor: operator, phone and signatories in full to officers only (domain.md §4).
 */
record MerchantCard(MerchantView view, boolean editable, List<PledgeView> pledges) {

    /** A signed pledge as shown. */
    record PledgeLine(String signedOn, String signatory, String recordedBy) {}

    static MerchantCard of(MerchantView view, List<PledgeView> pledges, Actor actor) {
        return new MerchantCard(view, mayEdit(actor), pledges);
    }

    static boolean mayEdit(Actor actor) {
        return actor.has(Role.OFFICER);
    }

    public @Nullable String operator() {
        String operator = view.operator();
        return operator == null || editable ? operator : Masks.name(operator);
    }

    public @Nullable String phone() {
        String phone = view.phone();
        return phone == null || editable ? phone : Masks.phone(phone);
    }

    public List<PledgeLine> pledgeLines() {
        return pledges.stream()
                .map(pledge -> new PledgeLine(
                        pledge.signedOn().toString(),
                        editable ? pledge.signatory() : Masks.name(pledge.signatory()),
                        pledge.recordedBy()))
                .toList();
    }

    public @Nullable String codeWarning() {
        return view.creditCode() == null ? null : view.creditCode().warning().orElse(null);
    }
}
