package org.chengxin.review;

/** Why a review is looked at by a person before anybody else sees it. Each is said to the author in words. */
enum Doubt {
    PHONE("像是电话号码"),
    IDENTITY("像是身份证号码"),
    ACCOUNT("像是银行卡号"),
    CAR("像是车牌号"),
    EMAIL("像是电子邮箱"),
    CONTACT("像是微信号、QQ 号"),
    HOME("像是住址"),
    LINK("像是网址"),
    ABUSE("可能有骂人或广告的话"),
    PHOTO("有照片，要看清没有拍到人脸、证件和车牌"),
    NETWORK("同一网络今天对这家店的评价较多"),
    BURST("这家店的评价突然增多");

    private final String label;

    Doubt(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
