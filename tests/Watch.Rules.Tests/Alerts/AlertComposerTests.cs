using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Xunit;

namespace Watch.Rules.Tests.Alerts;

public class AlertComposerTests
{
    private static readonly DateTimeOffset Detected = new(2026, 2, 11, 7, 30, 0, TimeSpan.Zero);

    [Fact]
    public void An_alert_says_in_French_what_happened_to_whom()
    {
        AlertContent content = Compose(
            New.Notice() with
            {
                Court = "GREFFE DU TRIBUNAL DE COMMERCE DE CLERMONT-FERRAND",
                Events =
                [
                    new NoticeEvent
                    {
                        Kind = EventKind.SaleOfBusiness,
                        Label = "Achat d’un fonds",
                        Price = new Money(50000, "EUR"),
                    },
                ],
            }
        );
        Assert.Equal("Vente d’un fonds : Entreprise 999404445", content.Title);
        Assert.Equal(
            "Vente de fonds de commerce, annonce A202000011 publiée le 2 janvier 2020 (greffe du tribunal de commerce de "
                + "Clermont-Ferrand).\n"
                + "- vendeur : Ateliers du Sancy (SIREN 999\u202F404\u202F445)\n"
                + "- objet : Achat d’un fonds",
            content.Summary
        );
        Assert.Equal([new Money(50000, "EUR")], content.Amounts);
    }

    [Fact]
    public void An_article_is_called_by_its_title_and_by_who_published_it()
    {
        Notice article = New.Notice(id: "https://exemple.fr/a?id=7", kind: EventKind.Article, parties: []) with
        {
            Source = new Contracts.Identifiers.SourceId("actu-locale"),
            Events = [new NoticeEvent { Kind = EventKind.Article, Label = "Un atelier ouvre à Thiers" }],
        };
        AlertContent content = Compose(article, New.Rule(New.Block(new KindIs([EventKind.Article]))) with { Title = "À lire" });
        Assert.Equal("À lire : Un atelier ouvre à Thiers", content.Title);
        Assert.Equal("Article publié par actu-locale le 2 janvier 2020.\n- objet : Un atelier ouvre à Thiers", content.Summary);
    }

    [Fact]
    public void The_summary_of_an_officer_change_names_who_came_and_who_left_and_not_the_roster()
    {
        Party party = New.Party(New.Alpha, PartyRole.Subject) with
        {
            Officers =
            [
                Officer(OfficerChange.Arrives, "DUPRE Aline"),
                Officer(OfficerChange.Leaves, "FAURE Denis"),
                Officer(OfficerChange.Listed, "ROUX Luc"),
            ],
        };
        string summary = Compose(New.Notice(kind: EventKind.OfficerChange, parties: [party])).Summary;
        Assert.Contains("- arrivée : DUPRE Aline (gérant)\n- départ : FAURE Denis (gérant)", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("ROUX", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_auditors_alone_is_told_apart_from_one_of_managers()
    {
        const string line = "- à savoir : seuls des commissaires aux comptes arrivent ou partent";
        OfficerStatement auditor = Officer(OfficerChange.Arrives, "AUDITAL") with
        {
            Role = "commissaire aux comptes",
            Functions = [OfficerFunction.Auditor],
        };
        Assert.Contains(line, SummaryOf(auditor, Officer(OfficerChange.Redesignated, "ROUX Luc")), StringComparison.Ordinal);
        Assert.DoesNotContain(line, SummaryOf(auditor, Officer(OfficerChange.Leaves, "FAURE Denis")), StringComparison.Ordinal);
    }

    private static string SummaryOf(params OfficerStatement[] officers) =>
        Compose(
            New.Notice(kind: EventKind.OfficerChange, parties: [New.Party(New.Alpha, PartyRole.Subject) with { Officers = officers }])
        ).Summary;

    [Fact]
    public void What_a_publisher_wrote_into_a_name_moves_no_terminal()
    {
        AlertContent alert = Compose(
            New.Notice(parties: [New.Party(New.Alpha, PartyRole.Seller) with { Name = "FORGES \e]0;TITRE\a\u202E X" }])
        );

        Assert.Equal("FORGES \uFFFD]0;TITRE\uFFFD X", Assert.Single(alert.Parties).Name);
        Assert.DoesNotContain('\e', AlertJson.Write(alert));
        Assert.DoesNotContain('\u202E', alert.Summary);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        AlertContent content = Compose(New.Notice());
        Assert.Equal(AlertJson.Write(content), AlertJson.Write(AlertJson.Read(AlertJson.Write(content))));
        Assert.Contains("\"published_on\":\"2020-01-02\"", AlertJson.Write(content), StringComparison.Ordinal);
    }

    private static OfficerStatement Officer(OfficerChange change, string name) =>
        new()
        {
            Change = change,
            Role = "gérant",
            Functions = [OfficerFunction.Management],
            Name = name,
        };

    [Fact]
    public void What_a_firm_does_is_told_where_its_readers_do_not_know_it()
    {
        Notice creation = New.Notice(
            kind: EventKind.Creation,
            parties: [New.Party(New.Alpha, PartyRole.Subject) with { Activity = "Recherches privées" }]
        );
        Assert.Contains(
            "- activité : Recherches privées",
            Compose(creation, New.Rule(New.Block(new KindIs([EventKind.Creation])))).Summary,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("activité", Compose(creation).Summary, StringComparison.Ordinal);
        Notice wordy = creation with
        {
            Parties = [creation.Parties[0] with { Activity = new string('a', 299) + "\U0001F600" + new string('b', 9) }],
        };
        Assert.Contains(
            $"- activité : {new string('a', 299)}…",
            Compose(wordy, New.Rule(New.Block(new KindIs([EventKind.Creation])))).Summary,
            StringComparison.Ordinal
        );
    }

    private static AlertContent Compose(Notice notice) => Compose(notice, New.Rule(New.Block(new FirmIs(new FirmSelector.Watched()))));

    private static AlertContent Compose(Notice notice, Rule rule)
    {
        AlertState state = ChainJudge.States(
            NoticeChain.Of([notice]),
            n => Matcher.Judge(n, new RuleIndex([rule]), new FirmList([New.Firm(New.Alpha)]))
        )[0];
        return AlertComposer.Compose(state, Guid.NewGuid(), 1, Volet.Defensive, Detected);
    }
}
