package dev.espalier.mdm.simulator.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.storefront.AStorefront;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvitationPageTest extends AStorefront {

    private static final String FINN = "5d39d0a89a2ef80f58ee8571f4998d7c";
    private static final String ANNA = "4093f6dea268aa872607679d6050914a";

    @BeforeEach
    void invite() {
        invitations.put(FINN, "");
        invitations.put(ANNA, "");
    }

    @Test
    void the_link_leads_to_a_form() {
        var page = get(InvitationPage.PATH + "?inviteCode=" + FINN + "&mt=8");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("<form method=\"post\"")
                .contains("name=\"inviteCode\" value=\"" + FINN + "\"")
                .contains("name=\"account\"");
    }

    @Test
    void the_form_binds_the_account_that_signs_in() {
        var page = accept(FINN, "finn%40home.example");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Welcome");
        assertThat(invitations).containsEntry(FINN, "finn@home.example");
        assertThat(get(InvitationPage.PATH + "?inviteCode=" + FINN).body()).contains("no longer valid");
    }

    @Test
    void an_account_of_somebody_else_is_refused() {
        accept(FINN, "p1%40home.example");

        var page = accept(ANNA, "p1%40home.example");

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("refused");
        assertThat(invitations).containsEntry(ANNA, "");
    }

    @Test
    void a_code_that_nobody_waits_with_is_no_longer_valid() {
        assertThat(get(InvitationPage.PATH).statusCode()).isEqualTo(410);
        assertThat(get(InvitationPage.PATH + "?inviteCode=0").body()).contains("no longer valid");
        assertThat(accept("0", "p1%40home.example").body()).contains("no longer valid");
    }

    @Test
    void nobody_signs_in_without_an_account_and_nothing_is_put_on_the_page_unescaped() {
        var page = post(InvitationPage.PATH, "inviteCode=%22%3E%3Cscript%3E&account=");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("&quot;&gt;&lt;script&gt;").doesNotContain("<script>");
    }

    private HttpResponse<String> accept(String code, String account) {
        return post(InvitationPage.PATH, "inviteCode=" + code + "&account=" + account);
    }
}
