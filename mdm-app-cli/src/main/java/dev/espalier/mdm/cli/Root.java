package dev.espalier.mdm.cli;

import dev.espalier.mdm.api.location.Operator;
import dev.espalier.mdm.cli.access.CallerText;
import dev.espalier.mdm.cli.shared.Output;
import dev.espalier.mdm.cli.shared.Pages;
import dev.espalier.mdm.cli.shared.Surroundings;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.location.Account;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.sdk.Mdm;
import dev.espalier.mdm.sdk.Messages;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(
        name = "mdm",
        description = "The Apple side of a device management product: server tokens, devices, enrollment profiles.",
        synopsisSubcommandLabel = "NOUN [VERB]",
        addMethodSubcommands = false,
        footer = {
            "",
            "Exit codes: 0 done; 1 refused by a rule; 2 usage; 3 Apple or network; 4 storage; 5 done in part;",
            "6 health or journal not good; 70 our fault; 130 interrupted.",
            "",
            "Begin with:",
            "  mdm demo                          a whole school on a simulated Apple",
            "  mdm init northwind                an installation of your own",
            "  mdm server draft \"Northwind MDM\"  the first server"
        })
final class Root implements Workplace, AutoCloseable {
    private final Surroundings surroundings;
    private Optional<Wiring> wiring = Optional.empty();
    private Optional<Mdm> mdm = Optional.empty();
    private Optional<Output> output = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private OutputOptions speech = new OutputOptions();

    @Option(
            names = "--account",
            scope = ScopeType.INHERIT,
            paramLabel = "ACCOUNT",
            description = "The account to work in; the one that init opened, or the only one, unless said otherwise.")
    private String account = "";

    @Option(
            names = "--as",
            scope = ScopeType.INHERIT,
            paramLabel = "CALLER",
            description = "Who calls: admin:u-1, leader:u-3@north,south, teacher:u-5@north, partner:u-9, system; a name"
                    + " may follow behind =. You, as administrator, unless said otherwise.")
    private String as = "";

    @Option(names = "--version", versionHelp = true, description = "Print the version.")
    private boolean version;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            description = "What a noun or a verb does, with examples.")
    private boolean help;

    Root(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public AccountSession session() {
        return orComplain(id -> opened().session(id, caller()), account());
    }

    @Override
    public AccountSession everything() {
        return orComplain(id -> opened().session(id, Caller.system()), account());
    }

    @Override
    public AccountId account() {
        return said(account, "MDM_ACCOUNT")
                .or(() -> connection.home(surroundings).setting("account"))
                .map(text -> orComplain(AccountId::new, text))
                .orElseGet(this::onlyAccount);
    }

    private AccountId onlyAccount() {
        var open = Pages.all(after -> operator().list(after, Page.MAX))
                .filter(Account::open)
                .limit(2)
                .toList();
        if (open.size() != 1) {
            throw complaint("Name the account with --account; mdm account list shows them all.");
        }
        return open.get(0).id();
    }

    @Override
    public Operator operator() {
        return opened().operator(caller());
    }

    private Mdm opened() {
        if (mdm.isEmpty()) {
            mdm = Optional.of(wiring().mdm());
        }
        return mdm.orElseThrow();
    }

    /** The connected adapters; they are opened when they are first needed. */
    Wiring wiring() {
        if (wiring.isEmpty()) {
            wiring = Optional.of(Wiring.of(orComplain(connection::connected, surroundings), surroundings.clock()));
        }
        return wiring.orElseThrow();
    }

    ConnectionOptions connection() {
        return connection;
    }

    @Override
    public Caller caller() {
        String user = surroundings.environment().getOrDefault("USER", "operator");
        return orComplain(CallerText::parse, said(as, "MDM_AS").orElse("admin:" + user));
    }

    private Optional<String> said(String option, String variable) {
        return option.isEmpty() ? Optional.ofNullable(surroundings.environment().get(variable)) : Optional.of(option);
    }

    private <A, T> T orComplain(Function<A, T> step, A argument) {
        try {
            return step.apply(argument);
        } catch (IllegalArgumentException e) {
            throw complaint(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException complaint(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    @Override
    public Output output() {
        if (output.isEmpty()) {
            output = Optional.of(speech.output(surroundings));
        }
        return output.orElseThrow();
    }

    boolean colors() {
        return speech.colors(surroundings);
    }

    @Override
    public Messages messages() {
        return Messages.english();
    }

    @Override
    public Surroundings surroundings() {
        return surroundings;
    }

    @Override
    public Instant now() {
        return surroundings.clock().instant();
    }

    @Override
    public boolean sure(String question) {
        return speech.yes() || Question.answeredYes(surroundings.terminal(), question);
    }

    @Override
    public OptionalLong number(String question) {
        return Question.answeredNumber(surroundings.terminal(), question);
    }

    boolean verbose() {
        return speech.verbose();
    }

    @Override
    public void close() {
        mdm.ifPresent(Mdm::close);
        wiring.ifPresent(Wiring::close);
    }
}
