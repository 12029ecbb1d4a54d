package org.chengxin;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chengxin.account.DepartmentFixtures;
import org.chengxin.account.SignedIn;
import org.chengxin.attachment.PhotoFixtures;
import org.chengxin.calendar.CalendarFixtures;
import org.chengxin.calendar.WorkingDays;
import org.chengxin.dossier.Facts;
import org.chengxin.dossier.NewFact;
import org.chengxin.inspection.VisitFixtures;
import org.chengxin.merchant.MerchantFixtures;
import org.chengxin.merchant.MerchantId;
import org.chengxin.merchant.Merchants;
import org.chengxin.rectification.CaseFixtures;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * 每个地址，别的单位都看不到: of everything that belongs to one department, a person of another with the same roles gets 404,
 * at every address of the console that there is. An address nobody has placed in these tables fails the test.
 */
@IntegrationTest
class ScopeTests {

    /** Anyone on business may see these; what is a department's own in them is left out by the page itself. */
    private static final Set<String> COMMON = Set.of(
            "/console/merchants/{id}",
            "/console/merchants/{id}/dossier",
            "/console/models/versions/{version}",
            "/console/submissions/templates/{item}.xlsx");

    /** Anyone on business reads these, officers alone change them. */
    private static final Set<String> DICTIONARIES =
            Set.of("/console/catalogue/", "/console/checklists/", "/console/inspections/");

    /** Areas that a reporter's roles do not open at all. */
    private static final Set<String> CLOSED = Set.of(
            "/console/accounts",
            "/console/api-keys",
            "/console/calendar",
            // Of handlers, officers and approvers; what another department sees of them: DeskScreensTests.
            "/console/complaints",
            "/console/reports",
            "/console/decisions",
            "/console/departments",
            "/console/gradings",
            "/console/inspection-cancellations",
            "/console/models/drafts",
            "/console/mismatches",
            "/console/models/runs",
            "/console/plates",
            "/console/rectifications/{id}",
            "/console/reviews",
            "/console/street",
            "/console/rectifications/proposals",
            "/console/rectifications/tasks/{id}/plan",
            "/console/merchants/imports",
            "/console/merchants/{id}/edit",
            "/console/merchants/{id}/pledges",
            "/console/merchants/{id}/closure",
            "/console/merchants/{id}/succession");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Merchants merchants;

    @Autowired
    Facts facts;

    @Autowired
    WorkingDays days;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext context;

    RequestPostProcessor owner;
    Actor stranger;
    MerchantId merchant;
    /** Address prefix → the variables in it, all of the owner's things. */
    final Map<String, Map<String, Object>> owned = new LinkedHashMap<>();

    @BeforeEach
    void everythingThatOneDepartmentCanOwn() {
        DepartmentFixtures.establishAll(jdbc);
        CalendarFixtures.knowNextYear(jdbc, days);
        owner = SignedIn.in("zhzf", Role.REPORTER, Role.INSPECTOR);
        stranger = SignedIn.actor(jdbc, "swj", Role.REPORTER, Role.INSPECTOR);
        String code = MerchantFixtures.aCreditCode().value();
        merchant = MerchantFixtures.aMerchant().code(code).registeredIn(merchants);
        String inspections = "统一社会信用代码,检查日期,检查方面,是否联合检查,检查结论\n%s,2026-10-01,市容街貌,否,合格\n";
        UUID committed = upload(
                inspections.formatted(code) + "%s,2026-10-01,市容街貌,否,合格\n".formatted(MerchantFixtures.aCreditCode()));
        act("/console/submissions/" + committed + "/commitment");
        UUID fact = facts.liveOf(merchant).get(0).id().value();
        UUID staged = upload(inspections.replace("10-01", "10-02").formatted(code));

        owned.put("/console/submissions/{id}", Map.of("id", staged, "ordinal", 1));
        owned.put("/console/facts/{id}", Map.of("id", fact));
        owned.put("/console/holdings/{submission}/{ordinal}", Map.of("submission", committed, "ordinal", 2));
        UUID objection = filed("objections", fact);
        UUID repair = filed("repairs", penalty());
        owned.put("/console/objections/{id}", Map.of("id", objection, "material", material("objections", objection)));
        owned.put("/console/repairs/{id}", Map.of("id", repair, "material", material("repairs", repair)));
        owned.put(
                "/console/duties/{department}",
                Map.of("department", "zhzf", "item", "inspection", "period", "2026-09-01"));
        UUID task = CaseFixtures.aTaskOf(context, merchant, "zhzf", "占道经营");
        owned.put(
                "/console/rectifications/tasks/{id}",
                Map.of(
                        "id",
                        task,
                        "act",
                        "answer",
                        "kind",
                        "extension",
                        "photo",
                        CaseFixtures.aPhotoOf(context, task)));
        owned.put("/console/submissions/records/{item}", Map.of("item", "licence"));
        placeVisits();
    }

    @Test
    void everyAddressWithAnIdIsPlaced() {
        assertThat(addresses().map(Address::pattern))
                .allSatisfy(pattern -> assertThat(COMMON.contains(pattern)
                                || isOfDictionary(pattern)
                                || CLOSED.stream().anyMatch(pattern::startsWith)
                                || placeOf(pattern) != null)
                        .as("ScopeTests does not know whose " + pattern + " is")
                        .isTrue());
    }

    @TestFactory
    Stream<DynamicTest> anotherDepartmentSeesAndDoesNothing() {
        return addresses()
                .filter(address -> !COMMON.contains(address.pattern()) && !isDictionary(address))
                .map(address -> DynamicTest.dynamicTest(address.toString(), () -> {
                    boolean closed = isOfDictionary(address.pattern())
                            || CLOSED.stream().anyMatch(address.pattern()::startsWith);
                    if (!closed && address.method() == RequestMethod.GET) {
                        assertThat(send(address, owner)).as("the owner").hasStatusOk();
                    }
                    MvcTestResult answer = send(address, SignedIn.as(stranger));
                    assertThat(answer.getResponse().getStatus()).isIn(closed ? Set.of(403, 404) : Set.of(404));
                    assertThat(jdbc.sql("select count(*) from audit_entry where actor_id = ?")
                                    .param(stranger.id())
                                    .query(Long.class)
                                    .single())
                            .as("acts of the stranger")
                            .isZero();
                }));
    }

    private static boolean isOfDictionary(String pattern) {
        return DICTIONARIES.stream().anyMatch(pattern::startsWith);
    }

    private static boolean isDictionary(Address address) {
        return address.method() == RequestMethod.GET && isOfDictionary(address.pattern());
    }

    private record Address(RequestMethod method, String pattern) {

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private Stream<Address> addresses() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(ScopeTests::addresses)
                .filter(address -> address.pattern().startsWith("/console/")
                        && address.pattern().contains("{"))
                .sorted(Comparator.comparing(Address::toString));
    }

    private static Stream<Address> addresses(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .flatMap(pattern -> new TreeSet<>(info.getMethodsCondition().getMethods())
                        .stream().map(method -> new Address(method, pattern)));
    }

    private String placeOf(String pattern) {
        return owned.keySet().stream()
                .filter(prefix -> pattern.equals(prefix) || pattern.startsWith(prefix + "/"))
                .max(Comparator.comparing(String::length))
                .orElse(null);
    }

    private MvcTestResult send(Address address, RequestPostProcessor who) {
        Map<String, Object> variables = new LinkedHashMap<>(Map.ofEntries(
                entry("id", merchant),
                entry("serial", "ZD-SJJ-0001-1"),
                entry("item", "penalty"),
                entry("code", "penalty")));
        String place = placeOf(address.pattern());
        if (place != null) {
            variables.putAll(owned.get(place));
        }
        String uri = UriComponentsBuilder.fromPath(address.pattern())
                .build()
                .expand((UriComponents.UriTemplateVariables) name -> variables.getOrDefault(name, "1"))
                .toUriString();
        return mvc.method(HttpMethod.valueOf(address.method().name()))
                .uri(uri)
                .param("reason", "试一试")
                .param("grade", "一般")
                .param("merchant", merchant.toString())
                .param("warningsRead", "true")
                .param("revision", "1")
                .with(who)
                .with(csrf())
                .asyncExchange();
    }

    private UUID upload(String csv) {
        String redirected = mvc.post()
                .uri("/console/submissions")
                .multipart()
                .file(new MockMultipartFile("file", "检查.csv", null, csv.getBytes(StandardCharsets.UTF_8)))
                .with(owner)
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        return UUID.fromString(Objects.requireNonNull(redirected, "the upload was refused")
                .substring(redirected.lastIndexOf('/') + 1));
    }

    private void placeVisits() {
        Actor inspector = SignedIn.actor(jdbc, "zhzf", Role.REPORTER, Role.INSPECTOR);
        Actor colleague = SignedIn.actor(jdbc, "scjg", Role.INSPECTOR);
        LocalDate today = LocalDate.now(clock);
        UUID assignment = VisitFixtures.assigned(jdbc, merchant, today, List.of("市容街貌"), inspector, colleague);
        Map<String, String> form = VisitFixtures.clean(jdbc, assignment, today, inspector, colleague);
        String item = form.keySet().stream()
                .filter(field -> field.startsWith("v."))
                .findFirst()
                .orElseThrow();
        MockMvcTester.MockMultipartMvcRequestBuilder request =
                mvc.post().uri("/console/visits/filings").multipart();
        request.file(new MockMultipartFile("p" + item.substring(1), "店.jpg", null, PhotoFixtures.jpeg(40, 30)));
        form.forEach(request::param);
        assertThat(request.with(owner).with(csrf())).hasStatus3xxRedirection();
        UUID photo = jdbc.sql("select photo_id from inspection_answer_photo where visit_id = ?")
                .param(UUID.fromString(form.get("visit")))
                .query(UUID.class)
                .single();
        owned.put("/console/visits/{assignment}", Map.of("assignment", assignment));
        owned.put("/console/visits/corrections/{visit}", Map.of("visit", form.get("visit")));
        owned.put("/console/visit-records/{visit}", Map.of("visit", form.get("visit"), "photo", photo));
    }

    /** A penalty of the owner's own that may be repaired. */
    private UUID penalty() {
        LocalDate decided = LocalDate.now(clock).minusMonths(4);
        Map<String, String> data = Map.of(
                "party_name",
                "某店",
                "document_no",
                "张综执罚〔2026〕" + UUID.randomUUID() + "号",
                "violation",
                "占道经营",
                "facts",
                "占道",
                "basis",
                "条例",
                "kinds",
                "罚款",
                "content",
                "罚款",
                "fine",
                "0.1",
                "decided_on",
                decided.toString(),
                "authority_name",
                "张店区综合行政执法局");
        Actor actor = SignedIn.actor(jdbc, "zhzf", Role.REPORTER, Role.INSPECTOR);
        return facts.record(new NewFact(merchant, "penalty", "一般", "zhzf", "zhzf", data, null, null), actor)
                .fact()
                .value();
    }

    private UUID filed(String kind, UUID fact) {
        byte[] pdf = "%PDF-1.4 证明".getBytes(StandardCharsets.UTF_8);
        String today = LocalDate.now(clock).toString();
        String redirected = mvc.post()
                .uri("/console/" + kind)
                .multipart()
                .file(new MockMultipartFile("files", "证明.pdf", "application/pdf", pdf))
                .param("fact", fact.toString())
                .param("onBehalf", "MERCHANT")
                .param("claim", "金额不符")
                .param("fulfilment", "已缴清")
                .param("fulfilledOn", today)
                .param("pledgedOn", today)
                .with(owner)
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        return UUID.fromString(
                Objects.requireNonNull(redirected, kind + " were refused").substring(redirected.lastIndexOf('/') + 1));
    }

    private UUID material(String kind, UUID id) {
        String page = new String(
                mvc.get()
                        .uri("/console/" + kind + "/" + id)
                        .with(owner)
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
        Matcher link = Pattern.compile("/materials/([0-9a-f-]{36})").matcher(page);
        assertThat(link.find()).as("a paper of the " + kind).isTrue();
        return UUID.fromString(link.group(1));
    }

    private void act(String uri) {
        assertThat(mvc.post().uri(uri).with(owner).with(csrf())).hasStatus3xxRedirection();
    }
}
