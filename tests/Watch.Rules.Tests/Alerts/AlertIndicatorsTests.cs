using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.French;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Screening;
using Watch.Rules.Tests.Screening;
using Xunit;

namespace Watch.Rules.Tests.Alerts;

public class AlertIndicatorsTests
{
    private static readonly Rule _rule = new()
    {
        Id = "capital.threshold",
        Title = "Franchissement de seuil",
        Severity = Severity.High,
        Routes = [Route.Gse, Route.Coordination],
        When = new Condition.Block([new KindIs([EventKind.ThresholdCrossing]), new FirmIs(new FirmSelector.Watched())]),
    };

    private static readonly Notice _crossing = Taken.Crossing(Taken.Up(26, [25], Taken.Declarant("Orientis Fund LP", "KY")));

    private static readonly JudgingCause _cause = new(1, DateTimeOffset.UnixEpoch, JudgingReason.Own);

    [Fact]
    public void An_alert_says_which_text_may_be_about_it_and_a_reader_is_cautioned_once()
    {
        AlertContent content = ContentOf(Route.Gse, _crossing);

        AlertIndicator indicator = Assert.Single(content.Indicators);
        Assert.Equal((ScreeningLaw.Quarter, Taken.Day("2026-11-04"), true), (indicator.Source, indicator.On, indicator.Whole));
        string page = AlertText.Of(new AlertRaised(content)).Page.Replace('\u00A0', ' ').Replace('\u202F', ' ');
        Assert.Contains(
            "\nIndices :\n- Indice (R. 151-2, 3° CMF) : franchissement de 25 % des droits de vote (26 % après)"
                + " par un investisseur hors UE/EEE (Îles Caïmans) ; activité : défense (R. 151-3 CMF)"
                + " (texte en vigueur au 4 novembre 2026)\n"
                + $"{ScreeningWords.Caution}\n\nCe qui a",
            page,
            StringComparison.Ordinal
        );
        Assert.Equal(2, page.Split(ScreeningWords.Caution).Length);
        Assert.Equal(AlertJson.Write(content), AlertJson.Write(AlertJson.Read(AlertJson.Write(content))));
    }

    [Fact]
    public void Nothing_of_it_crosses_the_bridge()
    {
        AlertContent shared = ContentOf(Route.Coordination, _crossing);
        Assert.Empty(shared.Indicators);
        Assert.DoesNotContain("défense", AlertJson.Write(shared), StringComparison.Ordinal);
        Assert.DoesNotContain("Indice", AlertText.Of(new AlertRaised(shared)).Page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_written_before_there_were_any_is_read_and_written_as_before()
    {
        AlertContent content = AlertComposer.Compose(StateOf(Route.Gse, _crossing), Guid.NewGuid(), 1, Volet.Defensive, default);
        Assert.DoesNotContain("indicators", AlertJson.Write(content), StringComparison.Ordinal);
        Assert.Empty(AlertJson.Read(AlertJson.Write(content)).Indicators);
    }

    [Fact]
    public void Another_law_tells_nobody_and_a_correction_carries_what_the_law_says_now()
    {
        AlertChange raised = Assert.Single(Changes([_crossing], [], law: []), c => c.Alert.Key.Route == Route.Gse);
        Assert.Empty(ContentOf(raised).Indicators);

        Assert.Empty(Changes([_crossing], [raised.Alert], ScreeningLaw.Lines));

        Notice greater = _crossing with { Events = [Taken.Event(Taken.Up(29, [25], Taken.Declarant("Orientis Fund LP", "KY")))] };
        AlertChange corrected = Assert.Single(Changes([greater], [raised.Alert], ScreeningLaw.Lines));
        Assert.Equal(MessageType.Corrected, corrected.Entry.Message?.Type);
        Assert.Contains("29\u00A0% après", Assert.Single(ContentOf(corrected).Indicators).Seen, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_withdrawn_is_nothing_for_the_law_to_be_about()
    {
        AlertChange raised = Assert.Single(Changes([_crossing], [], ScreeningLaw.Lines), c => c.Alert.Key.Route == Route.Gse);
        Assert.Single(ContentOf(raised).Indicators);
        Notice annulling = New.Notice("A202000099", type: NoticeType.Annulling, corrects: _crossing.Id, day: "2026-11-12");

        AlertChange withdrawn = Assert.Single(Changes([_crossing, annulling], [raised.Alert], ScreeningLaw.Lines));
        Assert.Equal(MessageType.Withdrawn, withdrawn.Entry.Message?.Type);
        Assert.Empty(ContentOf(withdrawn).Indicators);
        Assert.Empty(withdrawn.Alert.Content.Indicators);
    }

    private static AlertContent ContentOf(AlertChange change) =>
        Assert.IsType<MessageContent.OfAlert>(change.Entry.Message?.Content).Content;

    private static AlertContent ContentOf(Route route, Notice notice) =>
        AlertComposer.Compose(StateOf(route, notice), Guid.NewGuid(), 1, Volet.Defensive, default, ScreeningLaw.Lines);

    private static AlertState StateOf(Route route, Notice notice) => Assert.Single(StatesOf(notice), s => s.Key.Route == route);

    private static IReadOnlyList<AlertState> StatesOf(params IReadOnlyList<Notice> chain) =>
        ChainJudge.States(NoticeChain.Of([.. chain]), n => Matcher.Judge(n, new RuleIndex([_rule]), new FirmList([Taken.Firm])));

    private static IReadOnlyList<AlertChange> Changes(
        IReadOnlyList<Notice> chain,
        IReadOnlyList<Alert> kept,
        IReadOnlyList<ScreeningLine> law
    ) =>
        new AlertReconciler(New.Ids, NoticeChain.Of([.. chain]), kept, _cause, DateTimeOffset.UnixEpoch, _ => false, law).Changes([
            .. StatesOf(chain).Where(s => kept.Count == 0 || s.Key.Route == Route.Gse),
        ]);
}
