package org.tessera.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.drafting.Drafts;
import org.tessera.identity.Country;
import org.tessera.identity.RecordedRights;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.intake.Intake;
import org.tessera.intake.People;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Audience;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.review.Round;
import org.tessera.review.Rounds;
import org.tessera.testing.TesseraTest;
import org.tessera.vault.Vault;

/** Who wants it hears by e-mail that there is something new, and nothing of what; with a real mail server. */
@TesseraTest
class MailingTest {

    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final Viewer ANALYST = new Viewer("analyst-md", Set.of(Role.ANALYST), Country.MD);
    private static final Viewer NEIGHBOUR = new Viewer("analyst-am", Set.of(Role.ANALYST), Country.AM);
    private static final String ADDRESS = "analyst.md@police.example";
    private static final MailSettings SETTINGS =
            new MailSettings("tessera@europol.example", "https://tessera.example/");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final Post post = post(sender);
    private final NoticeTable table;
    private final Waiting waiting;
    private final Vault vault;
    private final Ledger ledger;
    private final RecordedRights rights;
    private final Assessments assessments;
    private final Drafts drafts;
    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final People people;

    MailingTest(
            NoticeTable table,
            Waiting waiting,
            Vault vault,
            Ledger ledger,
            RecordedRights rights,
            Assessments assessments,
            Drafts drafts,
            Rounds rounds,
            JdbcClient jdbc,
            Intake intake,
            @LocalServerPort int port) {
        this.table = table;
        this.waiting = waiting;
        this.vault = vault;
        this.ledger = ledger;
        this.rights = rights;
        this.assessments = assessments;
        this.drafts = drafts;
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.people = new People(intake, port);
    }

    @BeforeEach
    void start() {
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        table.drop(ANALYST.account());
        table.drop(NEIGHBOUR.account());
        server.stop();
    }

    @Test
    void tellsOnceInAQuarterOfAnHourAndAgainWhatTheServerDidNotTake() throws Exception {
        people.as(ANALYST.account()).get("/api/searches");
        notices().choose(ANALYST, " " + ADDRESS + " ");
        assertThat(notices().address(ANALYST)).contains(ADDRESS);
        assertThat(jdbc.sql("select address || convert_to(array_to_string(known, ' '), 'UTF8') from mail_notice")
                        .query(byte[].class)
                        .list())
                .allSatisfy(row ->
                        assertThat(new String(row, StandardCharsets.ISO_8859_1)).doesNotContain("police.example"));
        round(NOON);
        assertThat(server.getReceivedMessages()).as("nothing is new").isEmpty();

        ask("Telltale title");
        sender.setPort(1);
        round(NOON.plusSeconds(1));
        assertThat(server.getReceivedMessages()).isEmpty();
        sender.setPort(server.getSmtp().getPort());
        round(NOON.plusSeconds(120));
        round(NOON.plusSeconds(240));

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(ADDRESS);
        assertThat(mail.getSubject()).isEqualTo("There is something new for you in Tessera");
        assertThat(String.valueOf(mail.getContent()))
                .contains("https://tessera.example/")
                .doesNotContain("Telltale", "analyst-md", "coordinator");

        ask("Another one");
        round(NOON.plusSeconds(120).plus(Mailing.APART).minusSeconds(1));
        assertThat(server.getReceivedMessages()).as("too early").hasSize(1);
        round(NOON.plusSeconds(120).plus(Mailing.APART));
        assertThat(server.getReceivedMessages()).hasSize(2);

        notices().end(ANALYST);
        ask("A third one");
        round(NOON.plus(Duration.ofHours(2)));
        assertThat(server.getReceivedMessages()).as("no longer wanted").hasSize(2);
    }

    @Test
    void whoCannotBeToldKeepsNothingFromTheOthers() throws Exception {
        people.as(ANALYST.account()).get("/api/searches");
        people.as(NEIGHBOUR.account()).get("/api/searches");
        table.put(new NoticeTable.Row(NEIGHBOUR, new byte[] {1}, Map.of()));
        notices().choose(ANALYST, ADDRESS);
        ask("For both");

        round(NOON);

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(table.of(NEIGHBOUR.account()).orElseThrow().known())
                .as("news until it is told")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nobody", "a@", "@b.example", "a@b.example, c@d.example", "a@b.example\nBcc: c@d.example"})
    void whatIsNoAddressIsSaidToBeNone(String address) {
        assertThatThrownBy(() -> notices().choose(ANALYST, address)).isInstanceOf(Invalid.class);
        assertThat(notices().address(ANALYST)).isEmpty();
    }

    @Test
    void whoseRoleShowsNothingHasNothingToChooseNorHasAnybodyWithoutAServer() {
        Viewer auditor = new Viewer("auditor", Set.of(Role.AUDITOR), null);
        assertThat(notices().offered(ANALYST)).isTrue();
        assertThat(notices().offered(auditor)).isFalse();
        assertThatThrownBy(() -> notices().choose(auditor, ADDRESS)).isInstanceOf(Forbidden.class);
        MailNotices without = new MailNotices(table, waiting, post(null), vault, ledger);
        assertThat(without.offered(ANALYST)).isFalse();
        assertThatThrownBy(() -> without.choose(ANALYST, ADDRESS)).isInstanceOf(Invalid.class);
    }

    private MailNotices notices() {
        return new MailNotices(table, waiting, post, vault, ledger);
    }

    private void round(Instant at) {
        new Mailing(table, notices(), waiting, rights, post, ledger).round(Clock.fixed(at, ZoneOffset.UTC));
    }

    /** A round that asks both analysts' countries for comments. */
    private void ask(String title) {
        Assessment assessment = assessments.create(COORDINATOR, title, "en");
        UUID section = assessment.chapters().getFirst().sections().getFirst().id();
        drafts.setAudience(COORDINATOR, section, EnumSet.of(Audience.COORDINATORS, Audience.MD, Audience.AM));
        rounds.open(
                COORDINATOR,
                assessment.id(),
                new Rounds.Wish(
                        Round.Asks.COMMENTS,
                        List.of(section),
                        Set.of(Audience.MD, Audience.AM),
                        List.of(),
                        "",
                        LocalDate.now(ZoneOffset.UTC).plusDays(7)));
    }

    private static Post post(@org.jspecify.annotations.Nullable MailSender sender) {
        Map<String, Object> beans = sender == null ? Map.of() : Map.of("sender", sender);
        return new Post(new StaticListableBeanFactory(beans).getBeanProvider(MailSender.class), SETTINGS);
    }
}
