package org.tessera.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** A page that asks whether it lives is told that its session is over; all other ways lead to the sign-in page. */
class SessionOverTest {

    private static final String ANYBODY = "anybody";

    @AfterEach
    void nobodyIsLeft() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({
        "nobody,    heartbeat, 403",
        "anonymous, heartbeat, 403",
        "somebody,  heartbeat, 200",
        "nobody,    uidl,      200",
        "nobody,    '',        200"
    })
    void whoIsNotSignedInDoesNotLive(String who, String asked, int status) throws Exception {
        if (!who.equals("nobody")) {
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            who.equals("somebody")
                                    ? new TestingAuthenticationToken(ANYBODY, "")
                                    : new AnonymousAuthenticationToken(
                                            ANYBODY, ANYBODY, AuthorityUtils.createAuthorityList("NOBODY")));
        }
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setParameter("v-r", asked);
        MockHttpServletResponse response = new MockHttpServletResponse();

        new SessionOver().doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(status);
    }
}
