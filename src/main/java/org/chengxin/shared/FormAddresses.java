package org.chengxin.shared;

import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The page that belongs to an address which only takes forms: a refused form stands at that address, and a telephone that
 * has put the page aside asks for it again by GET.
 */
@Component
class FormAddresses {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    FormAddresses(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** The empty form ({@code …/new}) where there is one, else the nearest page above. */
    Optional<String> pageOf(String path) {
        if (isPage(path + "/new")) {
            return Optional.of(path + "/new");
        }
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            String above = path.substring(0, end);
            if (isPage(above)) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    private boolean isPage(String path) {
        PathContainer address = PathContainer.parsePath(path);
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .anyMatch(info -> answersGet(info) && isAt(info, address));
    }

    private static boolean answersGet(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static boolean isAt(RequestMappingInfo info, PathContainer address) {
        var patterns = info.getPathPatternsCondition();
        return patterns != null && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(address));
    }
}
