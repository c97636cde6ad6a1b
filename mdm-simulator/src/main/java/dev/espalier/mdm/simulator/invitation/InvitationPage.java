package dev.espalier.mdm.simulator.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.espalier.mdm.simulator.http.Reply;
import dev.espalier.mdm.simulator.http.Request;

/** The page behind an invitation's link, where a person signs in with an Apple Account of their own. */
public final class InvitationPage {

    /** Where the page is. */
    public static final String PATH = "/WebObjects/MZFinance.woa/wa/associateVPPUserWithITSAccount";

    private static final String CODE = "inviteCode";
    private static final String ACCOUNT = "account";

    private static final String FORM = """
            <form method="post" action="%s">
              <input type="hidden" name="inviteCode" value="%s">
              <p><label>Apple Account <input name="account" type="text" required></label></p>
              <p><label><input type="checkbox" required> I accept the terms.</label></p>
              <p><button>Accept</button></p>
            </form>""";

    private final Invitations invitations;

    public InvitationPage(Invitations invitations) {
        this.invitations = invitations;
    }

    public Reply show(Request request) {
        var code = request.parameter(CODE).orElse("");
        return invitations.isOpen(code)
                ? page(200, "Your organization invites you", FORM.formatted(PATH, escaped(code)))
                : noLongerValid();
    }

    public Reply accept(Request request) {
        var form = new Request(
                request.method(), request.path(), new String(request.body(), UTF_8), request.headers(), new byte[0]);
        var code = form.parameter(CODE).orElse("");
        var account = form.parameter(ACCOUNT).orElse("").trim();
        if (account.isEmpty()) {
            return page(400, "Please sign in", FORM.formatted(PATH, escaped(code)));
        }
        return switch (invitations.accept(code, account)) {
            case ACCEPTED -> page(200, "Welcome", "<p>Apps and books of your organization are yours to use now.</p>");
            case NO_LONGER_VALID -> noLongerValid();
            case ACCOUNT_TAKEN ->
                page(
                        409,
                        "This did not work",
                        "<p>The invitation was refused: this Apple Account belongs to somebody else already.</p>");
        };
    }

    private static Reply noLongerValid() {
        return page(
                410,
                "Invitation no longer valid",
                "<p>This invitation is no longer valid. Please ask for another.</p>");
    }

    private static Reply page(int status, String title, String content) {
        return Reply.of(
                status,
                "text/html;charset=UTF-8",
                "<!doctype html>\n<html lang=\"en\"><head><title>" + title + "</title></head>\n<body><h1>" + title
                        + "</h1>\n" + content + "\n</body></html>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
