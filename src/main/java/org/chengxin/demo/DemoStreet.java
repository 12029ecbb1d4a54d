package org.chengxin.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.NewFact;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.merchant.Pledges;
import org.chengxin.plate.Plates;
import org.chengxin.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lays out the invented street once, through the same doors that people use: in one transaction, then its decisions. */
@Component
@Profile("demo")
@Order(200)
class DemoStreet implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStreet.class);

    private final Merchants merchants;
    private final Pledges pledges;
    private final Facts facts;
    private final Plates plates;
    private final DemoDecisions decisions;
    private final DemoRectification rectification;
    private final DemoInspections inspections;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DemoLines lines;
    private final LocalDate today;

    DemoStreet(
            Merchants merchants,
            Pledges pledges,
            Facts facts,
            Plates plates,
            DemoDecisions decisions,
            DemoRectification rectification,
            DemoInspections inspections,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.merchants = merchants;
        this.pledges = pledges;
        this.facts = facts;
        this.plates = plates;
        this.decisions = decisions;
        this.rectification = rectification;
        this.inspections = inspections;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.today = LocalDate.now(clock);
        this.lines = new DemoLines(new RelativeDates(today));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean empty = jdbc.sql("select not exists (select 1 from merchant_merchant)")
                .query(Boolean.class)
                .single();
        if (empty) {
            Set<MerchantId> laidOut = transaction.execute(status -> layOut());
            decisions.decide(laidOut == null ? Set.of() : laidOut);
            inspections.plan();
            rectification.layOut(laidOut == null ? Set.of() : laidOut);
        }
    }

    private Set<MerchantId> layOut() {
        Map<String, MerchantId> ids = new LinkedHashMap<>();
        for (NamedCsvRecord line : lines.read("db/demo/merchants.csv")) {
            MerchantId id = merchants.register(lines.details(line), Actor.SYSTEM);
            ids.put(line.getField("credit_code"), id);
            ids.put(line.getField("registration_number"), id);
            String pledged = lines.dated(line, "pledged_on");
            if (!pledged.isEmpty()) {
                pledges.sign(id, LocalDate.parse(pledged), line.getField("operator"), Actor.SYSTEM);
            }
        }
        Map<String, List<NewFact>> byItem = lines.read("db/demo/facts.csv").stream()
                .map(line -> lines.fact(line, ids))
                .collect(Collectors.groupingBy(NewFact::item, LinkedHashMap::new, Collectors.toList()));
        byItem.values().forEach(statements -> facts.recordAll(statements, Actor.SYSTEM));
        DemoTimeliness.pretend(jdbc, today);
        int issued = plates.issueForAll(Actor.SYSTEM);
        LOG.info("演示街区已布置：商户 {} 家，标识牌 {} 块", ids.size() - 1, issued);
        return new LinkedHashSet<>(ids.values());
    }
}
