package org.chengxin.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.shared.Actor;
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

/** The list of accounts, and the name and department of one. */
@Controller
@RequestMapping("/console/accounts")
class AccountsController {

    private final Accounts accounts;
    private final PasswordParts parts;
    private final StaffDirectory directory;
    private final Departments departments;

    AccountsController(Accounts accounts, PasswordParts parts, StaffDirectory directory, Departments departments) {
        this.accounts = accounts;
        this.parts = parts;
        this.directory = directory;
        this.departments = departments;
    }

    record Amendment(
            @NotBlank(message = "请填写姓名") @Size(max = 30, message = "姓名不超过 30 字") @Nullable
            String displayName,

            @NotNull(message = "请选择单位") @Nullable UUID department) {}

    @GetMapping
    String index(StaffDirectory.Filter filter, Actor actor, Model model) {
        List<StaffRow> found = directory.list(filter);
        List<StaffRow> page = found.subList(0, Math.min(found.size(), StaffDirectory.PAGE));
        model.addAttribute("mayOpen", actor.has(Role.SYSTEM_ADMIN));
        model.addAttribute("filter", filter);
        model.addAttribute("rows", page);
        model.addAttribute(
                "next", found.size() > page.size() ? page.get(page.size() - 1).username() : null);
        model.addAttribute("departments", departments.all());
        model.addAttribute("roles", Role.values());
        return "account/accounts/index";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        StaffRow row = directory.find(id);
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

    private String page(StaffRow row, Amendment form, Actor actor, Model model) {
        model.addAttribute("mayOpen", actor.has(Role.SYSTEM_ADMIN));
        model.addAttribute("mayGrant", actor.has(Role.SECURITY_ADMIN));
        model.addAttribute("row", row);
        model.addAttribute("partBy", PasswordParts.handedOutBy(row.roles()).label());
        model.addAttribute("partWaits", parts.isWaiting(new StaffId(row.id())));
        model.addAttribute("mayHandOut", actor.has(PasswordParts.handedOutBy(row.roles())));
        model.addAttribute("form", form);
        model.addAttribute(
                "departments",
                departments.all().stream().map(Department::asOption).toList());
        model.addAttribute("roles", Role.values());
        return "account/accounts/show";
    }

    private static String given(@Nullable String validated) {
        return Objects.requireNonNull(validated);
    }
}
