package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chengxin.IntegrationTest;
import org.chengxin.dossier.CatalogueField;
import org.chengxin.dossier.CatalogueItem;
import org.chengxin.dossier.OfficialCatalogue;
import org.chengxin.merchant.MerchantFixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the machine door says what the door does. */
@IntegrationTest
class OpenApiTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyAddressOfTheDoorIsDescribedAndNoOther() throws IOException {
        Set<String> served = new TreeSet<>();
        mappings.getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/") && !path.endsWith("openapi.json"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> served.add(verb.name().toLowerCase() + " " + path))));
        Set<String> described = new TreeSet<>();
        document()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> described.add(verb.getKey() + " " + path.getKey())));
        assertThat(described).isNotEmpty().isEqualTo(served);
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        JsonNode document = document();
        List<String> references = new ArrayList<>();
        document.findValues("$ref").forEach(ref -> references.add(ref.asString()));
        assertThat(references)
                .hasSizeGreaterThan(20)
                .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
        assertThat(document.get("openapi").asString()).isEqualTo("3.1.0");
    }

    @Test
    void everyItemThatIsReportedHasItsFieldsInTheDocument() throws IOException {
        JsonNode schemas = document().at("/components/schemas");
        for (CatalogueItem item : OfficialCatalogue.items()) {
            JsonNode schema = schemas.path("submission_" + item.code());
            if (!item.acceptsFrom(MerchantFixtures.anOfficer())) {
                assertThat(schema.isMissingNode()).as(item.name()).isTrue();
                continue;
            }
            JsonNode fields = schema.at("/properties/rows/items/properties");
            assertThat(fields.propertyNames())
                    .as(item.name())
                    .containsExactlyElementsOf(
                            item.columns().stream().map(CatalogueField::code).toList());
        }
    }

    @Test
    void anAnswerHasExactlyTheDescribedProperties() throws IOException {
        MachineAnswer answer = new MachineAnswer(
                "1", "n", "sampling", "STAGED", "待提交", Map.of("NEW", 1), 0, 0, List.of(), List.of(), null);
        assertThat(document()
                        .at("/components/schemas/MachineAnswer/required")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(
                        JsonMapper.shared().valueToTree(answer).propertyNames());
    }

    @Test
    void thePageForPeopleIsOpenAndNamesTheItems() {
        assertThat(mvc.get().uri("/api"))
                .hasStatusOk()
                .bodyText()
                .contains("Idempotency-Key", "行政处罚", "CF_WSH", "/api/v1/openapi.json");
    }

    private JsonNode document() throws IOException {
        return JsonMapper.shared()
                .readTree(mvc.get()
                        .uri("/api/v1/openapi.json")
                        .exchange()
                        .getResponse()
                        .getContentAsString());
    }
}
