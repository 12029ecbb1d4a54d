package org.chengxin;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The module graph of the architecture holds; its diagrams are written to target/spring-modulith-docs. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(ChengxinApplication.class);

    @Test
    void modulesCallDownTheGraphOnly() {
        modules.verify();
    }

    @Test
    void diagramsAreWritten() {
        new Documenter(modules).writeDocumentation();
    }
}
