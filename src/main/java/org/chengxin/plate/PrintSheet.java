package org.chengxin.plate;

import java.util.ArrayList;
import java.util.List;

/** Eight plates to an A4 page, two across and four down, to be cut along the marks. */
final class PrintSheet {

    static final int PER_PAGE = 8;

    private PrintSheet() {}

    static List<List<PlateFace>> pagesOf(List<PlateFace> faces) {
        List<List<PlateFace>> pages = new ArrayList<>();
        for (int from = 0; from < faces.size(); from += PER_PAGE) {
            pages.add(faces.subList(from, Math.min(faces.size(), from + PER_PAGE)));
        }
        return pages;
    }
}
