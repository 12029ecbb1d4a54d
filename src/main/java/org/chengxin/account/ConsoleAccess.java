package org.chengxin.account;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chengxin.shared.Actor;
import org.chengxin.shared.ActorPrincipal;
import org.chengxin.shared.ConsoleArea;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Decides by the console areas: the longest address prefix rules, and an address in no area is closed to everyone. */
@Component
class ConsoleAccess implements AuthorizationManager<RequestAuthorizationContext> {

    private final List<Rule> rules;

    ConsoleAccess(List<ConsoleArea> areas) {
        Set<String> paths = areas.stream().map(ConsoleArea::path).collect(Collectors.toSet());
        if (paths.size() != areas.size()) {
            throw new IllegalStateException("Two console areas claim the same address: " + areas);
        }
        this.rules = areas.stream()
                .sorted(Comparator.comparing(area -> -area.path().length()))
                .map(Rule::of)
                .toList();
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        return new AuthorizationDecision(rules.stream()
                .filter(rule -> rule.covers().matches(request))
                .findFirst()
                .map(rule -> rule.admits(actor(who.get()), request.getMethod()))
                .orElse(false));
    }

    private static @Nullable Actor actor(@Nullable Authentication authentication) {
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof ActorPrincipal principal
                ? principal.actor()
                : null;
    }

    private record Rule(ConsoleArea area, RequestMatcher covers) {

        static Rule of(ConsoleArea area) {
            if (!area.path().matches("/console(/[a-z0-9-]+)+")) {
                throw new IllegalStateException("A console area lies under /console/: " + area);
            }
            return new Rule(area, new OrRequestMatcher(pathPattern(area.path()), pathPattern(area.path() + "/**")));
        }

        boolean admits(@Nullable Actor actor, String method) {
            if (actor == null) {
                return false;
            }
            boolean reading = "GET".equals(method) || "HEAD".equals(method);
            return reading ? area.isReadableBy(actor) : area.isWritableBy(actor);
        }
    }
}
