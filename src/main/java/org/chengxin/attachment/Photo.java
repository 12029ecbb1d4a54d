package org.chengxin.attachment;

/**
 * A photo as it is kept: a plain JPEG without anything its camera wrote beside the picture.
 *
 * @param sha256 of the kept file
 * @param originalSha256 of what was sent, so that the original on somebody's phone can be told to be the same
 */
public record Photo(String sha256, String originalSha256, int width, int height) {}
