package dev.espalier.mdm.mail;

import dev.espalier.mdm.domain.invite.InvitationLetter;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Writes invitations with the sentences of a bundle. */
final class BundledLetter implements LetterTemplate {
    private static final List<String> KEYS =
            List.of("subject", "greeting", "greeting.nobody", "lead", "open", "button", "once", "end");

    private final ResourceBundle words;

    BundledLetter(ResourceBundle words) {
        var missing = KEYS.stream().filter(key -> !words.containsKey(key)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("The words of a letter lack " + String.join(", ", missing) + ".");
        }
        this.words = words;
    }

    @Override
    public Letter write(InvitationLetter invitation) {
        return new Letter(subject(invitation), text(invitation), html(invitation));
    }

    private String subject(InvitationLetter invitation) {
        return said("subject", invitation.organization());
    }

    private String text(InvitationLetter invitation) {
        return String.join(
                "\n\n",
                greeting(invitation),
                said("lead", invitation.organization()),
                invitation.advice(),
                said("open"),
                invitation.link().reveal(),
                said("once"),
                said("end", invitation.organization()) + "\n");
    }

    private String html(InvitationLetter invitation) {
        String link = Html.escaped(invitation.link().reveal());
        String body = List.of(
                        Html.escaped(greeting(invitation)),
                        Html.escaped(said("lead", invitation.organization())),
                        "<strong>" + Html.escaped(invitation.advice()) + "</strong>",
                        "<a href=\"" + link + "\">" + Html.escaped(said("button")) + "</a>",
                        Html.escaped(said("once")),
                        Html.escaped(said("end", invitation.organization())))
                .stream()
                .map(paragraph -> "<p>" + paragraph + "</p>")
                .collect(Collectors.joining("\n"));
        return "<!DOCTYPE html>\n<html lang=\"" + Html.escaped(language(invitation))
                + "\">\n<head><meta charset=\"utf-8\">"
                + "<title>" + Html.escaped(subject(invitation)) + "</title></head>\n<body>\n" + body
                + "\n</body>\n</html>\n";
    }

    private static String language(InvitationLetter invitation) {
        return invitation.language().equals(Locale.ROOT)
                ? "en"
                : invitation.language().toLanguageTag();
    }

    private String greeting(InvitationLetter invitation) {
        return invitation.name().map(name -> said("greeting", name)).orElseGet(() -> said("greeting.nobody"));
    }

    private String said(String key, Object... values) {
        return MessageFormat.format(words.getString(key), values);
    }
}
