package org.chengxin.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Option;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of accounts, opening one, and its name and department. */
@Controller
@RequestMapping("/console/accounts")
class AccountsController {

    private final Accounts accounts;
    private final StaffDirectory directory;
    private final Departments departments;

    AccountsController(Accounts accounts, StaffDirectory directory, Departments departments) {
        this.accounts = accounts;
        this.directory = directory;
        this.departments = departments;
    }

    record Opening(
            @NotBlank(message = "请填写登录名")
            @Pattern(regexp = "[a-z][a-z0-9_.-]{1,31}", message = "登录名须以小写字母开头，只含小写字母、数字、点、横线和下划线，2 至 32 位")
            @Nullable
            String username,

            @NotBlank(message = "请填写姓名") @Size(max = 30, message = "姓名不超过 30 字") @Nullable
            String displayName,

            @NotNull(message = "请选择单位") @Nullable UUID department) {}

    record Amendment(
            @NotBlank(message = "请填写姓名") @Size(max = 30, message = "姓名不超过 30 字") @Nullable
            String displayName,

            @NotNull(message = "请选择单位") @Nullable UUID department) {}

    @GetMapping
    String index(StaffDirectory.Filter filter, Actor actor, Model model) {
        List<StaffDirectory.Row> found = directory.list(filter);
        List<StaffDirectory.Row> page = found.subList(0, Math.min(found.size(), StaffDirectory.PAGE));
        model.addAttribute("mayOpen", actor.has(Role.SYSTEM_ADMIN));
        model.addAttribute("filter", filter);
        model.addAttribute("rows", page);
        model.addAttribute(
                "next", found.size() > page.size() ? page.get(page.size() - 1).username() : null);
        model.addAttribute("departments", departments.all());
        model.addAttribute("roles", Role.values());
        return "account/accounts/index";
    }

    @GetMapping("/new")
    String make(Model model) {
        return form(model, new Opening(null, null, null));
    }

    @PostMapping
    String open(@Valid @ModelAttribute("form") Opening form, BindingResult errors, Actor actor, Model model) {
        if (!errors.hasErrors()) {
            try {
                model.addAttribute(
                        "opened",
                        accounts.open(
                                given(form.username()),
                                given(form.displayName()).strip(),
                                id(form),
                                actor));
                // Shown in this answer and nowhere kept: a redirect would leave the password in the session.
                return "account/accounts/password";
            } catch (Rejected e) {
                Refusals.into(errors, e);
            }
        }
        return form(model, form);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        StaffDirectory.Row row = directory.find(id);
        return page(row, new Amendment(row.displayName(), row.departmentId()), actor, model);
    }

    @PostMapping("/{id}")
    String amend(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") Amendment form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return page(directory.find(id), form, actor, model);
        }
        UUID department = Objects.requireNonNull(form.department());
        accounts.amend(new StaffId(id), given(form.displayName()).strip(), department, actor);
        flash.addFlashAttribute("done", "已保存");
        return "redirect:/console/accounts/" + id;
    }

    private String form(Model model, Opening form) {
        model.addAttribute("form", form);
        model.addAttribute("departments", choices());
        return "account/accounts/new";
    }

    private String page(StaffDirectory.Row row, Amendment form, Actor actor, Model model) {
        model.addAttribute("mayOpen", actor.has(Role.SYSTEM_ADMIN));
        model.addAttribute("mayGrant", actor.has(Role.SECURITY_ADMIN));
        model.addAttribute("row", row);
        model.addAttribute("form", form);
        model.addAttribute("departments", choices());
        model.addAttribute("roles", Role.values());
        return "account/accounts/show";
    }

    private List<Option> choices() {
        return departments.all().stream()
                .map(department -> new Option(department.id().toString(), department.name()))
                .toList();
    }

    private static UUID id(Opening form) {
        return Objects.requireNonNull(form.department());
    }

    private static String given(@Nullable String validated) {
        return Objects.requireNonNull(validated);
    }
}
