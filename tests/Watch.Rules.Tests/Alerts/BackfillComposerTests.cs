using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Matching;
using Xunit;

namespace Watch.Rules.Tests.Alerts;

public class BackfillComposerTests
{
    private static readonly DateTimeOffset FoundAt = new(2026, 3, 9, 6, 5, 0, TimeSpan.Zero);
    private static readonly Rule Rule = New.Rule() with { Title = "Vente d’un fonds" };

    [Fact]
    public void The_most_urgent_and_of_these_the_latest_stand_first()
    {
        BackfillContent history = Compose([Alert("A1", Severity.Low, 5), Alert("A2", Severity.High, 3), Alert("A3", Severity.High, 4)]);
        Assert.Equal(["A3", "A2", "A1"], history.Alerts.Select(a => a.Notice));
        Assert.Equal([new SeverityCount(Severity.High, 2), new SeverityCount(Severity.Low, 1)], history.Severities);
        Assert.Equal((3, 0, new DateOnly(2026, 1, 5)), (history.Count, history.LeftOut, history.To));
    }

    [Fact]
    public void It_says_in_French_that_it_is_of_the_past_and_for_what()
    {
        BackfillContent history = Compose([Alert("A1", Severity.Low, 1)]);
        Assert.Equal("HISTORIQUE, règle « Vente d’un fonds » : une alerte", history.Title);
        Assert.Equal(
            "La règle « Vente d’un fonds » a été appliquée aux annonces déjà lues, publiées depuis le 1er janvier "
                + "2026 : une alerte, qui n’est pas envoyée à part.\n"
                + "- 1er janvier 2026, gravité faible : Vente d’un fonds : Entreprise (annonce A1)",
            history.Summary
        );
    }

    [Fact]
    public void A_look_back_for_a_firm_names_it()
    {
        BackfillContent history = BackfillComposer.Compose(
            new BackfillRequest(null, New.Firm(New.Alpha), null),
            New.Ids,
            Route.Gse,
            [Alert("A1", Severity.Low, 1), Alert("A2", Severity.Low, 1)],
            FoundAt
        );
        Assert.Equal((New.Alpha, null), (history.Firm!.Siren, history.Rule));
        Assert.StartsWith(
            "Les règles ont été appliquées aux annonces déjà lues qui concernent Entreprise 999404445 "
                + "(SIREN 999\u202F404\u202F445) : 2 alertes,",
            history.Summary,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void More_than_a_message_holds_are_counted()
    {
        BackfillContent history = Compose([.. Enumerable.Range(1, 205).Select(i => Alert($"A{i}", Severity.Info, 1))]);
        Assert.Equal((205, 200, 5), (history.Count, history.Alerts.Count, history.LeftOut));
        Assert.EndsWith("\n- et 185 autres", history.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void The_id_is_made_of_what_was_found()
    {
        AlertContent[] found = [Alert("A1", Severity.Low, 1), Alert("A2", Severity.Low, 2)];
        Assert.Equal(Compose(found).Id, Compose([.. found.Reverse()]).Id);
        Assert.NotEqual(Compose(found).Id, Compose(found[..1]).Id);
    }

    [Theory]
    [InlineData("Vente d’un fonds")]
    [InlineData("Vente : fonds, parts : tout")]
    public void Without_some_of_its_alerts_it_says_what_it_would_have_said_of_the_others_under_the_same_id(string title)
    {
        BackfillRequest request = new(Rule with { Title = title }, null, new DateOnly(2026, 1, 1));
        AlertContent[] found = [Alert("A1", Severity.Low, 1), Alert("A2", Severity.High, 3), Alert("A3", Severity.Low, 2)];
        BackfillContent whole = BackfillComposer.Compose(request, New.Ids, Route.Gse, found, FoundAt);
        BackfillContent others = BackfillComposer.Compose(request, New.Ids, Route.Gse, found[..1], FoundAt);

        BackfillContent narrowed = BackfillComposer.Narrow(whole, found[..1]);

        Assert.Equal(AlertJson.Write(others with { Id = whole.Id }), AlertJson.Write(narrowed));
    }

    private static BackfillContent Compose(IReadOnlyCollection<AlertContent> alerts) =>
        BackfillComposer.Compose(new BackfillRequest(Rule, null, new DateOnly(2026, 1, 1)), New.Ids, Route.Gse, alerts, FoundAt);

    private static AlertContent Alert(string notice, Severity severity, int day) =>
        new()
        {
            Id = New.Ids.AlertIdOf(new NoticeKey(new SourceId("bodacc"), notice), null, new AlertKey("vente", "", Route.Gse)),
            Revision = 1,
            Volet = Volet.Defensive,
            Route = Route.Gse,
            Rule = "vente",
            RuleVersion = Rule.Version,
            Severity = severity,
            Title = "Vente d’un fonds : Entreprise",
            Summary = "",
            Source = new SourceId("bodacc"),
            Notice = notice,
            Kinds = [EventKind.SaleOfBusiness],
            PublishedOn = new DateOnly(2026, 1, day),
            DetectedAt = FoundAt,
            Parties = [],
            Evidence = [],
        };
}
