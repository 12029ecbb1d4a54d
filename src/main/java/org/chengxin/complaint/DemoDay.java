package org.chengxin.complaint;

import org.chengxin.shared.Actor;

/** One day's work of the demo's complaint office. */
record DemoDay(Filings filings, Complaints complaints, Mediations mediations, Aftercare aftercare) {

    FilingId file(NewFiling filing) {
        return filings.file(filing, Actor.VISITOR).id();
    }

    void takeAndAccept(FilingId id, Actor handler) {
        complaints.assign(id, handler.id(), handler);
        complaints.accept(id, Wish.beginning("已受理，正在联系商户。"), handler);
        mediations.invite(id, Wish.beginning(""), handler);
    }

    void settle(FilingId id, String agreed, Actor handler) {
        mediations.settle(id, Wish.beginning(agreed), handler);
    }

    void fail(FilingId id, Actor handler) {
        mediations.answered(id, new Wish(null, "商户来电说不同意", null, null, null, null), handler);
        mediations.terminate(id, new Wish("双方没有达成一致。", "双方各持己见", "FAILED", null, null, null), handler);
    }

    /** Told, and asked whether it holds. */
    void finish(FilingId id, Satisfaction said, Actor handler) {
        Wish wish = new Wish(null, "电话联系双方", null, null, said.name(), null);
        aftercare.tell(id, wish, handler);
        aftercare.followUp(id, wish, handler);
    }

    void archive(FilingId id, Actor handler) {
        aftercare.archive(id, Wish.EMPTY, handler);
    }
}
