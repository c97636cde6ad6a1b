package dev.espalier.mdm.sdk;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.credential.Guidance;
import dev.espalier.mdm.domain.health.Finding;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sentences for people: about refusals, steps and findings. English ones come with the library; a product replaces or
 * translates them with a bundle of its own that has the same keys.
 *
 * <p>A key is a stable code; its sentence names parameters in braces: <code>{server}</code>.
 */
public final class Messages {
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z_]+)}");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /**
     * The English sentences.
     *
     * @return the messages
     */
    public static Messages english() {
        return new Messages(ResourceBundle.getBundle("dev.espalier.mdm.sdk.messages", Locale.ROOT));
    }

    /**
     * A product's own sentences.
     *
     * @param bundle a bundle with the same keys
     * @return the messages
     */
    public static Messages of(ResourceBundle bundle) {
        return new Messages(bundle);
    }

    /**
     * Why something was refused, and what to do next. Where a bundle has a sentence for Apple's very word, it is taken
     * first: its key is that of the refusal, a dot, and the word that the parameter {@code code} holds.
     *
     * @param refusal the refusal
     * @return the sentence
     */
    public String sentence(Refusal refusal) {
        String exact = refusal.code() + "." + refusal.parameters().get("code");
        return sentence(bundle.containsKey(exact) ? exact : refusal.code(), refusal.parameters());
    }

    /**
     * What to do in a step.
     *
     * @param step the step
     * @return the sentence
     */
    public String sentence(Guidance.Step step) {
        return sentence(step.code(), step.parameters());
    }

    /**
     * What was found.
     *
     * @param finding the finding
     * @return the sentence
     */
    public String sentence(Finding finding) {
        return sentence(finding.code(), finding.parameters());
    }

    /**
     * Who must do what about it.
     *
     * @param finding the finding
     * @return the sentence
     */
    public String remedy(Finding finding) {
        return sentence(finding.code() + ".remedy", finding.parameters());
    }

    /**
     * The sentence of any code.
     *
     * @param code its key
     * @param parameters what it names; texts, whole numbers and times
     * @return the sentence; the code itself if the bundle has none
     */
    public String sentence(String code, Map<String, ?> parameters) {
        String pattern;
        try {
            pattern = bundle.getString(code);
        } catch (MissingResourceException e) {
            return code;
        }
        return PARAMETER.matcher(pattern).replaceAll(named -> Matcher.quoteReplacement(text(named, parameters)));
    }

    private String text(MatchResult named, Map<String, ?> parameters) {
        Object value = parameters.get(named.group(1));
        if (named.group(1).equals("causes")) {
            return Arrays.stream(String.valueOf(value).split(","))
                    .map(cause -> cause("cause." + cause, parameters))
                    .collect(Collectors.joining("; or "));
        }
        if (value instanceof Instant time) {
            return TIME.format(time);
        }
        return value == null || value.toString().isBlank() ? "unknown" : value.toString();
    }

    /** Units have no certificates: what ends their tokens has words of its own where it differs. */
    private String cause(String code, Map<String, ?> parameters) {
        String ofUnit = code + ".unit";
        boolean own = parameters.containsKey("unit") && bundle.containsKey(ofUnit);
        return sentence(own ? ofUnit : code, Map.of());
    }
}
