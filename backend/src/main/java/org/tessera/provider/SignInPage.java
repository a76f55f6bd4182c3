package org.tessera.provider;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.tessera.identity.Country;
import org.tessera.text.Texts;

/** The local provider's sign-in page: a form, and the demo accounts to fill it with. */
@RestController
@Profile("local")
class SignInPage {

    @GetMapping(path = LocalProvider.SIGN_IN, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(HttpServletRequest request, CsrfToken csrf) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .body(html(csrf, request.getParameter("error") != null));
    }

    private static String html(CsrfToken csrf, boolean wrong) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="icon" href="/idp/mark.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/idp/sign-in.css">
                <script src="/idp/sign-in.js" defer></script>
                </head>
                <body>
                <main>
                <section class="enter" aria-labelledby="brand">
                <img class="mark" src="/idp/mark.svg" alt="" width="52" height="52">
                <h1 id="brand">Tessera</h1>
                <p class="lead">%s</p>
                <form method="post" action="%s">
                %s
                <input type="hidden" name="%s" value="%s">
                <label for="username">%s</label>
                <input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus>
                <label for="password">%s</label>
                <input id="password" name="password" type="password" autocomplete="current-password" required>
                <button type="submit">%s</button>
                </form>
                </section>
                <section class="choose" aria-labelledby="choose">
                <h2 id="choose">%s</h2>
                <p>%s</p>
                %s
                </section>
                </main>
                </body>
                </html>
                """.formatted(
                        text("title"),
                        text("lead"),
                        LocalProvider.SIGN_IN,
                        wrong ? "<p class=\"wrong\" role=\"alert\">" + text("wrong") + "</p>" : "",
                        HtmlUtils.htmlEscape(csrf.getParameterName()),
                        HtmlUtils.htmlEscape(csrf.getToken()),
                        text("account"),
                        text("password"),
                        text("sign-in"),
                        text("choose"),
                        text("choose-hint"),
                        choices());
    }

    private static String choices() {
        Map<String, List<DemoAccount>> groups = DemoAccount.ALL.stream()
                .collect(Collectors.groupingBy(SignInPage::group, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> "<h3>" + group.getKey() + "</h3><div class=\"accounts\">"
                        + group.getValue().stream().map(SignInPage::choice).collect(Collectors.joining()) + "</div>")
                .collect(Collectors.joining("\n"));
    }

    private static String group(DemoAccount account) {
        Country country = account.country();
        return country == null ? text("network") : text("country." + country);
    }

    private static String choice(DemoAccount account) {
        return """
                <button type="button" class="account" data-account="%s" data-password="%s"><b>%s</b><span>%s</span></button>
                """.formatted(
                        account.name(),
                        account.password(),
                        account.name(),
                        text("role." + account.role()) + ": " + text("does." + account.role()));
    }

    private static String text(String key) {
        return HtmlUtils.htmlEscape(Texts.get("provider." + key));
    }
}
