package org.chengxin.plate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.shared.Actor;
import org.chengxin.shared.HomeSection;
import org.chengxin.shared.Role;
import org.springframework.stereotype.Component;

/** Which plates bear a name that the shop no longer has, on the officer's first page. */
@Component
class FacesAtHome implements HomeSection {

    private static final int SHOWN = 20;

    private final PlateFaces faces;

    FacesAtHome(PlateFaces faces) {
        this.faces = faces;
    }

    @Override
    public int order() {
        return 17;
    }

    @Override
    public String title() {
        return "牌面要重新打印";
    }

    @Override
    public String fragment() {
        return "plate/plates/_home :: home";
    }

    @Override
    public Optional<Map<String, Object>> model(Actor actor) {
        List<PlateFaces.Outdated> outdated = actor.has(Role.OFFICER) ? faces.outdated(SHOWN + 1) : List.of();
        return outdated.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Map.of("faces", outdated.stream().limit(SHOWN).toList(), "more", outdated.size() > SHOWN));
    }
}
