package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chengxin.plate.Imprint;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The page behind a plate, rendered with the real templates; each kind is left in target/pages to be looked at. */
class ScanPageTests {

    private static final Assets ASSETS = new Assets(new ResourceUrlProvider()) {

        @Override
        public String css() {
            return "../../src/main/resources/static/css/public.css";
        }
    };
    private static final String LONG = "水晶街老字号传统手工石磨豆腐坊暨鲁中山区特色农产品展销体验中心（水晶街东段旗舰店）";

    private final ScanPage page = new ScanPage(engine(), imprint(), () -> "水晶街");

    @Test
    void thePageShowsGradeReasonsAndRecords() throws IOException {
        String html = write("full", PublicProfileFixtures.full("晶味小馆", "张店区晶味餐饮店"), false);
        assertThat(html)
                .contains("晶味小馆", "ZD-SJJ-0001-W", "蓝牌", "牌级自", "−8.00", "张**", "淄张综执罚决〔2026〕第031号")
                .contains("2025 年度纳税信用 A 级", "投诉举报的法定渠道是 12315", "/reviews/new")
                .doesNotContain("13805331234", "张三丰", "<script", "style=");
    }

    @Test
    void thePageIsSmall() throws IOException {
        assertThat(write("long", PublicProfileFixtures.full(LONG, LONG + "有限责任公司张店第一分公司"), false)
                        .getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(30 * 1024);
    }

    @Test
    void theLargePrintPageSaysSoInItsRoot() throws IOException {
        assertThat(write("large", PublicProfileFixtures.full("晶味小馆", "张店区晶味餐饮店"), true))
                .contains("class=\"large\"")
                .contains("标准版");
    }

    @Test
    void anEndedPlateShowsNoGrade() throws IOException {
        assertThat(write("replaced", PublicProfileFixtures.ended(true), false))
                .contains("已补办", "按店名查询")
                .doesNotContain("蓝牌", "牌级自");
        assertThat(write("retired", PublicProfileFixtures.ended(false), false)).contains("已停止在此经营");
    }

    @Test
    void anUnknownAddressTellsWhatToDo() throws IOException {
        byte[] html = page.renderUnknown(false, ASSETS);
        Files.write(folder().resolve("unknown.html"), html);
        assertThat(new String(html, StandardCharsets.UTF_8)).contains("没有这块标识牌", "12315");
    }

    private String write(String name, PublicProfile profile, boolean large) throws IOException {
        ScanPage.Bytes bytes =
                page.render(profile, 1, new ScanPage.Form(large, false), PublicProfileFixtures.TODAY, ASSETS);
        String html = new String(bytes.body(), StandardCharsets.UTF_8);
        Files.writeString(folder().resolve(name + ".html"), html);
        return html;
    }

    private static Path folder() throws IOException {
        return Files.createDirectories(Path.of("target/pages"));
    }

    private static Imprint imprint() {
        return new Imprint("诚信经营示范街·信用二维码", "张店区市场监督管理局", "", "12315", "0533-0000000", "", "", "", "", "");
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setEnableSpringELCompiler(true);
        return engine;
    }
}
