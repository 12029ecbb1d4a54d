package org.chengxin.plate;

/**
 * What is printed of one plate (domain §9). Never the grade: a grade changes, a plate stays (peers §3).
 *
 * @param viewBox of the code's drawing, quiet zone included
 * @param path dark modules of the code
 */
record PlateFace(String shop, String serial, String viewBox, String path) {

    static PlateFace of(PlateRows.Line plate, PublicAddress address) {
        PlateCode code = PlateCode.of(address.of(plate.token()));
        return new PlateFace(plate.shop(), plate.serial(), code.viewBox(), code.path());
    }

    /** Size class of the shop's name, so that a long one keeps inside its plate. */
    public String size() {
        int length = shop.codePointCount(0, shop.length());
        return length <= 10 ? "short" : length <= 22 ? "medium" : "long";
    }
}
