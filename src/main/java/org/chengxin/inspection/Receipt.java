package org.chengxin.inspection;

import java.util.List;
import java.util.UUID;

/**
 * What the inspectors get for a filed visit. The same visit sent again gets the same receipt, to the byte.
 *
 * @param filed when, by Beijing time, e.g. 2026-11-22 09:05:31
 * @param findings how many items failed
 * @param notes what the inspectors should know, e.g. that a newer checklist is in force
 * @param hash SHA-256 over visit, revision, moment and the whole statement
 */
public record Receipt(
        UUID visit,
        int revision,
        String shop,
        String filed,
        String by,
        int findings,
        List<String> notes,
        String hash) {}
