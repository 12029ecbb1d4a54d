package org.chengxin.plate;

import java.util.List;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Acts;
import org.chengxin.shared.NotFound;
import org.chengxin.shared.Rejected;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands out what goes to the printer. Only valid plates are printed, and each print is an act in the audit trail. */
@Component
class PlatePrints {

    /** Plates on one sheet order: 25 pages of A4. */
    static final int MOST = 200;

    private final PlateRows rows;
    private final PublicAddress address;
    private final PlateFaces faces;
    private final Acts acts;

    PlatePrints(PlateRows rows, PublicAddress address, PlateFaces faces, Acts acts) {
        this.rows = rows;
        this.address = address;
        this.faces = faces;
        this.acts = acts;
    }

    @Transactional
    List<PlateFace> sheet(PlateCriteria wanted, Actor actor) {
        PlateCriteria valid = new PlateCriteria(PlateState.ISSUED, wanted.block(), wanted.q(), wanted.after());
        List<PlateRows.Line> lines = rows.page(valid, MOST);
        if (lines.isEmpty()) {
            throw new Rejected("没有符合条件的有效标识牌，请先发牌或调整筛选条件");
        }
        String first = lines.get(0).serial();
        String last = lines.get(lines.size() - 1).serial();
        acts.record(actor, "标识牌.打印", "plate", first, "打印标识牌 " + lines.size() + " 块，" + first + " 至 " + last);
        faces.printed(lines.stream().map(PlateRows.Line::serial).toList());
        return lines.stream().map(line -> PlateFace.of(line, address)).toList();
    }

    @Transactional
    PlateFace single(String serial, String layout, Actor actor) {
        PlateRows.Line line = valid(serial);
        acts.record(actor, "标识牌.打印", "plate", serial, "打印" + layout + " " + serial);
        faces.printed(List.of(serial));
        return PlateFace.of(line, address);
    }

    /** The code alone, for a print shop with its own design. */
    @Transactional
    PlateCode code(String serial, String format, Actor actor) {
        PlateRows.Line line = valid(serial);
        acts.record(actor, "标识牌.下载", "plate", serial, "下载标识牌 " + serial + " 的二维码（" + format + "）");
        return PlateCode.of(address.of(line.token()));
    }

    private PlateRows.Line valid(String serial) {
        PlateRows.Line line =
                rows.bySerials(List.of(serial)).stream().findFirst().orElseThrow(() -> new NotFound("plate " + serial));
        if (!line.isIssued()) {
            throw new Rejected("标识牌 " + serial + " " + line.state().label() + "，不能再打印");
        }
        return line;
    }
}
