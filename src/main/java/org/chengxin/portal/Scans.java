package org.chengxin.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.chengxin.merchant.MerchantId;
import org.chengxin.plate.PlateToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers scans. Each is exactly one indexed read ({@link ScanReads}), which also tells whether the page made earlier still
 * holds; only a changed profile brings its body along and is rendered again.
 */
@Component
class Scans {

    private static final long NONE = -1;
    private static final int CACHE_SHARE = 4;
    private static final int ENTRY = 200;

    private final ScanReads reads;
    private final Profiles profiles;
    private final ScanPage page;
    private final Assets assets;
    private final JsonMapper json;
    private final Clock clock;
    private final Cache<Key, ScanPage.Bytes> pages = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / CACHE_SHARE)
            .weigher((Key key, ScanPage.Bytes bytes) -> bytes.body().length + ENTRY)
            .build();

    Scans(ProfileRows rows, Profiles profiles, ScanPage page, Assets assets, JsonMapper json, Clock clock) {
        this.reads = new ScanReads(rows::scan);
        this.profiles = profiles;
        this.page = page;
        this.assets = assets;
        this.json = json;
        this.clock = clock;
    }

    private record Key(String token, ScanPage.Form form) {}

    /** The page of a plate as it reads today; empty for every token that no plate has, well-formed or not. */
    Optional<ScanPage.Bytes> page(String token, ScanPage.Form form) {
        if (PlateToken.parse(token).isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        Key key = new Key(token, form);
        ScanPage.Bytes kept = pages.getIfPresent(key);
        ScanPage.Bytes held = kept != null && kept.holdsOn(today) ? kept : null;
        long version = held == null ? NONE : held.version();
        Optional<ProfileRows.Scanned> found = reads.read(token, version);
        if (found.isPresent() && found.get().isOutdatedOn(today)) {
            profiles.rebuild(new MerchantId(found.get().merchant()));
            found = reads.read(token, version);
        }
        return found.map(scanned -> bytes(key, held, scanned, today));
    }

    private ScanPage.Bytes bytes(Key key, ScanPage.@Nullable Bytes held, ProfileRows.Scanned scanned, LocalDate today) {
        String body = scanned.body();
        if (body == null && held != null) {
            return held;
        }
        PublicProfile profile = json.readValue(body, PublicProfile.class);
        ScanPage.Bytes made = page.render(profile, scanned.version(), key.form(), today, assets);
        pages.put(key, made);
        return made;
    }
}
