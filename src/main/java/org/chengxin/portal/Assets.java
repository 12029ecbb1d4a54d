package org.chengxin.portal;

/** Addresses of the few static files public pages need, with the content hash that lets telephones keep them. */
record Assets(String css, String icon) {}
