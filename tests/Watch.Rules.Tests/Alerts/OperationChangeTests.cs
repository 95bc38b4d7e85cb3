using System.Text.Json;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Xunit;

namespace Watch.Rules.Tests.Alerts;

/// <summary>What one judgement changes for one firm and route is one message with its parts.</summary>
public sealed class OperationChangeTests
{
    private static readonly Route _departement = Route.Parse("departement-63");

    private static readonly Rule[] _rules =
    [
        Selling("cession", Severity.High, Route.Gse, _departement),
        Selling("siege", Severity.Low, Route.Gse),
        Selling("etranger", Severity.Critical, Route.Gse),
    ];

    private static readonly Notice _sale = New.Notice();

    [Fact]
    public void Three_rules_on_one_notice_are_one_message_of_the_greatest_severity_to_each_route()
    {
        IReadOnlyList<OperationChange> operations = OperationChange.Of(Changes([_sale], []));

        Assert.Equal(["cession", "cession etranger siege"], Rules(operations));
        Message message = operations.Select(o => o.Message!).Single(m => m.Type == MessageType.Operation);
        Assert.Equal(["etranger", "cession", "siege"], message.Parts.Select(p => p.Content.Rule));
        Assert.Equal((Severity.Critical, 3), (message.Parts[0].Content.Severity, message.Alerts.Count));
        Assert.Equal(New.Ids.MessageIdOf(message.Parts[0].Content.Id, 1), message.Id);
    }

    [Fact]
    public void An_alert_that_changes_alone_is_told_alone()
    {
        IReadOnlyList<OperationChange> operations = OperationChange.Of(Changes([_sale], [], _rules[1]));

        Assert.IsType<MessageContent.OfAlert>(Assert.Single(operations).Message?.Content);
    }

    [Fact]
    public void Whatever_the_order_of_the_rules_the_message_is_the_same()
    {
        HashSet<string> said = [];
        foreach (int seed in Enumerable.Range(1, 20))
        {
            Rule[] rules = [.. _rules];
            new Random(seed).Shuffle(rules);
            AlertChange[] changes = [.. Changes([_sale], [], rules)];
            new Random(seed).Shuffle(changes);
            said.Add(
                string.Join(
                    '\n',
                    OperationChange
                        .Of(changes)
                        .Select(o => o.Message!)
                        .OrderBy(m => m.Route)
                        .Select(m => $"{m.Id} {m.Type} {m.Revision} {JsonSerializer.Serialize(m.Alerts)} {m.Parts.Count}")
                )
            );
        }

        Assert.Single(said);
    }

    [Fact]
    public void A_correction_tells_of_the_alerts_that_change_and_of_no_other()
    {
        Alert[] kept = [.. Changes([_sale], []).Select(c => c.Alert)];
        Notice other = New.Notice("A202000022", EventKind.SeatTransfer, "2020-01-09", NoticeType.Rectifying, _sale.Id);
        Rule moved = Selling("siege", Severity.Low, Route.Gse) with { When = Watched(EventKind.SaleOfBusiness, EventKind.SeatTransfer) };
        Rule[] rules = [_rules[0], moved, _rules[2]];

        IReadOnlyList<OperationChange> operations = OperationChange.Of(Changes([_sale, other], kept, rules));

        Message message = operations.Select(o => o.Message!).Single(m => m.Route == Route.Gse);
        Assert.Equal(
            ["siege Corrected", "etranger Withdrawn", "cession Withdrawn"],
            message.Parts.Select(p => $"{p.Content.Rule} {p.Type}")
        );
        Assert.All(message.Parts, p => Assert.Contains(_sale.Id, p.Reason, StringComparison.Ordinal));
        Assert.Empty(Changes([_sale, other], [.. operations.SelectMany(o => o.Changes).Select(c => c.Alert)], rules));
    }

    [Fact]
    public void What_is_written_of_an_operation_is_read_the_same()
    {
        Message message = OperationChange.Of(Changes([_sale], [])).Select(o => o.Message!).Single(m => m.Route == Route.Gse);

        OperationContent read = AlertJson.ReadOperation(AlertJson.Write(new OperationContent([.. message.Parts.Select(p => p.Written)])));

        Assert.Equivalent(message.Parts, read.Parts.Select(MessagePart.Of), strict: true);
        Assert.Throws<JsonException>(() => AlertJson.ReadOperation("""{"parts":[]}"""));
        Assert.Throws<FormatException>(() => MessagePart.Of(read.Parts[0] with { Type = "alert-edition" }));
    }

    [Fact]
    public void What_stands_around_an_alert_is_no_fact_of_it()
    {
        AlertChange change = Changes([_sale], [], _rules[1])[0];
        AlertContent content = change.Alert.Content;
        AlertContent bare = content with { Delay = null, AlsoPrinted = [] };
        AlertContent around = content with
        {
            Delay = new AlertDelay(DateTimeOffset.UnixEpoch, 3, 400),
            Earlier = [new EarlierAlert(Guid.NewGuid(), "raised", Severity.Low, "Avant", content.Source, "A1", content.PublishedOn)],
            EarlierLeftOut = 2,
            AlsoPrinted = [new AlertPrinting(content.Source, "A2", NoticeType.Rectifying, content.PublishedOn)],
            AlsoPrintedLeftOut = 2,
        };

        Assert.True(AlertHash.ReadTheSame(bare, around));
        Assert.Empty(Changes([_sale], [change.Alert with { Content = bare }], _rules[1]));
        Assert.Empty(Changes([_sale], [change.Alert with { Content = around }], _rules[1]));
    }

    [Fact]
    public void A_correction_names_its_parent_and_what_else_was_printed()
    {
        Alert[] kept = [.. Changes([_sale], [], _rules[0]).Select(c => c.Alert)];
        Notice rectifying = New.Notice("A202000099", day: "2020-01-12", type: NoticeType.Rectifying, corrects: _sale.Id) with
        {
            Departement = "03",
            Parties = [New.Party(New.Alpha, PartyRole.Seller), New.Party(New.Beta, PartyRole.Buyer, "SCIERIE IMAGINAIRE")],
        };

        MessagePart corrected = Changes([_sale, rectifying], kept, _rules[0])[0].Entry.Message!.Parts[0];

        Assert.StartsWith(
            "L’annonce A202000099 du 12 janvier 2020 rectifie et remplace l’annonce A202000011.",
            corrected.Reason,
            StringComparison.Ordinal
        );
        Assert.Equal([("A202000011", NoticeType.Initial)], corrected.Content.AlsoPrinted.Select(p => (p.Notice, p.Type)));
    }

    private static Rule Selling(string id, Severity severity, params Route[] routes) =>
        new()
        {
            Id = id,
            Title = id,
            Severity = severity,
            Routes = routes,
            When = Watched(EventKind.SaleOfBusiness),
        };

    private static Condition.Block Watched(params IReadOnlyList<EventKind> kinds) =>
        new([new KindIs(kinds), new FirmIs(new FirmSelector.Watched())]);

    private static IEnumerable<string> Rules(IReadOnlyList<OperationChange> operations) =>
        operations
            .Select(o => string.Join(' ', o.Message!.Parts.Select(p => p.Content.Rule).Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal);

    private static IReadOnlyList<AlertChange> Changes(IReadOnlyList<Notice> members, IReadOnlyList<Alert> kept, params Rule[] rules)
    {
        NoticeChain chain = NoticeChain.Of(members);
        RuleIndex index = new(rules.Length == 0 ? _rules : rules);
        return new AlertReconciler(
            New.Ids,
            chain,
            kept,
            new JudgingCause(1, DateTimeOffset.UnixEpoch, JudgingReason.Own),
            DateTimeOffset.UnixEpoch.AddHours(1),
            _ => false,
            []
        ).Changes(ChainJudge.States(chain, n => Matcher.Judge(n, index, new([New.Firm(New.Alpha)]))));
    }
}
