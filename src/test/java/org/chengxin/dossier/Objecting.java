package org.chengxin.dossier;

import org.chengxin.shared.Actor;
import org.springframework.context.ApplicationContext;

/** Objections against facts, for tests of the modules above. */
public final class Objecting {

    private final Objections objections;

    public Objecting(ApplicationContext context) {
        this.objections = context.getBean(Objections.class);
    }

    public ObjectionId against(FactId fact, Actor actor) {
        return objections.file(fact, Objection.OnBehalf.MERCHANT, "处罚决定已经复议撤销", Dossiers.papers(), actor);
    }

    /** Found wrong; decided by someone else than who filed it. */
    public void reject(ObjectionId objection, Actor decider) {
        objections.reject(objection, "原决定仍然有效", decider);
    }

    /** Found right, and the fact is used no longer. */
    public void uphold(ObjectionId objection, Actor decider) {
        objections.uphold(objection, Objections.Remedy.REMOVAL, "复议决定书已核实", decider);
    }
}
