package org.chengxin.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Gives every console page its frame: who is signed in, the menu open to that person, and where the page stands in it. */
class ConsoleModel implements HandlerInterceptor {

    private final List<ConsoleArea> areas;

    ConsoleModel(List<ConsoleArea> areas) {
        this.areas = areas.stream()
                .filter(area -> !area.label().isEmpty())
                .sorted(Comparator.comparingInt(ConsoleArea::order))
                .toList();
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        Actor actor = ActorArgument.signedIn();
        if (view == null || actor == null || isRedirect(view)) {
            return;
        }
        String path = request.getRequestURI();
        view.addObject("actor", actor);
        view.addObject(
                "menu",
                areas.stream()
                        .filter(area -> area.isReadableBy(actor))
                        .collect(Collectors.groupingBy(
                                area -> MenuGroup.of(area).label(), LinkedHashMap::new, Collectors.toList())));
        view.addObject(
                "here",
                areas.stream()
                        .map(ConsoleArea::path)
                        .filter(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"))
                        .max(Comparator.comparingInt(String::length))
                        .orElse(""));
    }

    private static boolean isRedirect(ModelAndView view) {
        String name = view.getViewName();
        return name != null && name.startsWith("redirect:");
    }
}
