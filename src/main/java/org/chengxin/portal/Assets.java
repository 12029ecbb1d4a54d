package org.chengxin.portal;

import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Addresses of the few static files public pages need, with the content hash that lets telephones keep them. */
class Assets {

    private final ResourceUrlProvider resources;

    Assets(ResourceUrlProvider resources) {
        this.resources = resources;
    }

    public String css() {
        return hashed("/css/public.css");
    }

    public String icon() {
        return hashed("/img/icon.svg");
    }

    private String hashed(String path) {
        String address = resources.getForLookupPath(path);
        return address == null ? path : address;
    }
}
