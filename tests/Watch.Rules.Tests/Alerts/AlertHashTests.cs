using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Xunit;

namespace Watch.Rules.Tests.Alerts;

/// <summary>A message goes out where a fact has changed, and nowhere else: an upgrade by itself tells nobody.</summary>
public class AlertHashTests
{
    private static readonly RuleIndex _rules = new([New.Rule() with { Routes = [Route.Gse] }]);

    private static AlertState State { get; } = StateOf(New.Notice());

    private static AlertContent Content { get; } = ContentOf(State);

    private static readonly AlertIndicator _indicator = new()
    {
        Source = "R. 151-2, 1° CMF",
        On = new DateOnly(2026, 11, 4),
        Seen = "prise de contrôle",
        Whole = true,
    };

    public static TheoryData<string, Func<AlertContent, AlertContent>> Words { get; } =
        new()
        {
            { "title", c => c with { Title = "Autrement dit" } },
            { "summary", c => c with { Summary = "Autrement dit" } },
            { "evidence", c => c with { Evidence = [new Evidence("kind", "vente")] } },
            { "coverage", c => c with { CoverageWarnings = ["La source bodacc est en retard."] } },
            { "hour", c => c with { DetectedAt = DateTimeOffset.UnixEpoch } },
            { "text of the rule", c => c with { RuleVersion = "0123456789ab" } },
            { "how sure a name is", c => c with { Recognition = null } },
            { "what the law may say", c => c with { Indicators = [_indicator] } },
        };

    public static TheoryData<string, Func<AlertContent, AlertContent>> Facts { get; } =
        new()
        {
            { "severity", c => c with { Severity = Severity.Critical } },
            { "notice", c => c with { Notice = "A202699999" } },
            { "day", c => c with { PublishedOn = c.PublishedOn.AddDays(1) } },
            { "amount", c => c with { Amounts = [new Money(1, "EUR")] } },
            { "party", c => c with { Parties = [] } },
            { "firm", c => c with { Firm = null } },
        };

    [Theory]
    [MemberData(nameof(Words))]
    public void Other_words_are_no_other_fact(string what, Func<AlertContent, AlertContent> change) =>
        Assert.False(AlertHash.Differs(AlertHash.Of(State, Content), State, change(Content)), what);

    [Theory]
    [MemberData(nameof(Facts))]
    public void Another_fact_is_told(string what, Func<AlertContent, AlertContent> change) =>
        Assert.True(AlertHash.Differs(AlertHash.Of(State, Content), State, change(Content)), what);

    [Fact]
    public void Another_day_of_the_event_read_in_the_same_notice_is_told_to_nobody_and_of_another_notice_it_is()
    {
        Alert published = Alert.Of(State, NoticeChain.Of([State.Notice]), Content, DateTimeOffset.UnixEpoch) with
        {
            PublishedHash = AlertHash.Of(State, Content),
        };
        AlertContent otherDay = Content with { EventOn = new DateOnly(2019, 12, 31) };

        Assert.False(AlertHash.HasChanged(published, State, otherDay));
        Assert.True(AlertHash.HasChanged(published, State, otherDay with { Notice = "A202699999" }));
        Assert.True(AlertHash.HasChanged(published, State, otherDay with { Amounts = [new Money(1, "EUR")] }));
    }

    [Fact]
    public void A_merger_that_is_now_read_as_a_universal_transfer_is_told_to_nobody_and_a_sale_read_so_is()
    {
        AlertContent merger = Content with { Kinds = [EventKind.Dissolution, EventKind.MergerProject] };
        AlertContent transfer = Content with { Kinds = [EventKind.Dissolution, EventKind.UniversalTransfer] };
        Alert published = Alert.Of(State, NoticeChain.Of([State.Notice]), merger, DateTimeOffset.UnixEpoch) with
        {
            PublishedHash = AlertHash.Of(State, merger),
        };
        Alert before = published with { PublishedHash = HashOfRelease01(merger) };

        Assert.False(AlertHash.HasChanged(published, State, transfer));
        Assert.False(AlertHash.HasChanged(before, State, transfer with { Title = "Autrement dit" }));
        Assert.True(AlertHash.HasChanged(published, State, transfer with { Parties = [] }));
        Assert.True(AlertHash.HasChanged(published, State, transfer with { Notice = "A202699999" }));
        Assert.True(AlertHash.HasChanged(published, State, Content with { Kinds = [EventKind.UniversalTransfer] }));
        AlertContent sale = Content with { Kinds = [EventKind.SaleOfBusiness] };
        Alert sold = published with { Content = sale, PublishedHash = AlertHash.Of(State, sale) };
        Assert.True(AlertHash.HasChanged(sold, State, Content with { Kinds = [EventKind.UniversalTransfer] }));
    }

    [Fact]
    public void What_the_notice_tells_besides_is_a_fact()
    {
        AlertState other = StateOf(New.Notice() with { Court = "Tribunal de Brioude" });
        Assert.True(AlertHash.Differs(AlertHash.Of(State, Content), other, ContentOf(other)));
    }

    [Fact]
    public void What_a_mended_parser_reads_besides_of_a_sale_is_no_other_fact_though_it_is_shown()
    {
        Notice notice = New.Notice();
        AlertState other = StateOf(
            notice with
            {
                Parties =
                [
                    .. notice.Parties.Select(p => p with { Country = "BE", Seat = new Place(null, "Gand", "BELGIQUE", Abroad: true) }),
                ],
                Events =
                [
                    .. notice.Events.Select(e =>
                        e with
                        {
                            ActivityFrom = new DateOnly(2004, 1, 1),
                            PriceParts = [new Money(1, "EUR"), new Money(2, "EUR")],
                        }
                    ),
                ],
            }
        );
        Assert.False(AlertHash.Differs(AlertHash.Of(State, Content), other, ContentOf(other)));
    }

    [Fact]
    public void Another_seat_after_a_move_is_told_and_that_of_who_does_not_move_is_not()
    {
        Assert.True(Differs(Moved(EventKind.SeatTransfer, "THIERS"), Moved(EventKind.SeatTransfer, "BILLOM")));
        Assert.False(Differs(Moved(EventKind.SaleOfBusiness, "THIERS"), Moved(EventKind.SaleOfBusiness, "BILLOM")));
    }

    [Fact]
    public void The_seat_that_a_firm_left_is_no_fact_of_its_move()
    {
        NoticeEvent[] gone =
        [
            new NoticeEvent
            {
                Kind = EventKind.SeatTransfer,
                Before = "CUSSET",
                After = "AURILLAC",
            },
        ];

        Assert.False(
            Differs(
                Moved(EventKind.SeatTransfer, "THIERS") with
                {
                    Events = gone,
                },
                Moved(EventKind.SeatTransfer, "BILLOM") with
                {
                    Events = gone,
                }
            )
        );
    }

    [Fact]
    public void Another_name_in_a_roster_is_told_and_another_text_is_not()
    {
        Assert.True(Differs(InOffice("MARTIN Paul"), InOffice("DURAND Anne")));
        Assert.False(Differs(InOffice("MARTIN Paul"), InOffice("MARTIN Paul") with { Text = "Dit autrement." }));
    }

    [Fact]
    public void What_was_published_before_the_seat_was_a_fact_is_not_told_again_for_it()
    {
        AlertState before = AnyKindOf(Moved(EventKind.SeatTransfer, "THIERS"));
        AlertState now = AnyKindOf(Moved(EventKind.SeatTransfer, "BILLOM"));
        string published = HashOfFirstFacts(before);

        Assert.False(AlertHash.Differs(published, before, ContentOf(before)));
        Assert.False(AlertHash.Differs(published, now, ContentOf(now)));
        Assert.True(AlertHash.Differs(published, now, ContentOf(now) with { Severity = Severity.Critical }));
    }

    [Fact]
    public void What_was_published_before_facts_were_hashed_apart_is_compared_as_it_was_made()
    {
        string before = HashOfRelease01(Content);
        Assert.False(AlertHash.Differs(before, State, Content));
        Assert.False(AlertHash.Differs(before, State, Content with { CoverageWarnings = ["La source bodacc est en retard."] }));
        Assert.True(AlertHash.Differs(before, State, Content with { Severity = Severity.Critical }));
    }

    [Fact]
    public void What_was_never_published_differs() => Assert.True(AlertHash.Differs(null, State, Content));

    // As it was written before there were seats and rosters in it.
    private static string HashOfFirstFacts(AlertState state)
    {
        AlertFacts facts = AlertFacts.Of(state, ContentOf(state)) with { Seats = null, Roster = null };
        string json = JsonSerializer.Serialize(facts, AlertFactsJson.Default.AlertFacts);
        Assert.DoesNotContain("seats", json, StringComparison.Ordinal);
        return "facts-1:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
    }

    private static bool Differs(Notice before, Notice now)
    {
        (AlertState one, AlertState other) = (AnyKindOf(before), AnyKindOf(now));
        return AlertHash.Differs(AlertHash.Of(one, ContentOf(one)), other, ContentOf(other));
    }

    private static Notice Moved(EventKind kind, string city) =>
        New.Notice(kind: kind, parties: [New.Party(New.Alpha, PartyRole.Subject) with { Seat = new Place("63300", city) }]);

    private static Notice InOffice(string name) =>
        New.Notice(
            kind: EventKind.OfficerChange,
            parties:
            [
                New.Party(New.Alpha, PartyRole.Subject) with
                {
                    Officers =
                    [
                        new OfficerStatement
                        {
                            Change = OfficerChange.Listed,
                            Role = "Gérant",
                            Functions = [OfficerFunction.Management],
                            Name = name,
                        },
                    ],
                },
            ]
        );

    private static AlertState AnyKindOf(Notice notice)
    {
        RuleIndex rules = new([
            New.Rule(New.Block(new Watch.Rules.Matching.Clauses.FirmIs(new FirmSelector.Watched()))) with
            {
                Routes = [Route.Gse],
            },
        ]);
        return Assert.Single(
            ChainJudge.States(NoticeChain.Of([notice]), n => Matcher.Judge(n, rules, new FirmList([New.Firm(New.Alpha)])))
        );
    }

    // As the release before wrote it.
    private static string HashOfRelease01(AlertContent content) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    AlertJson.Write(
                        content with
                        {
                            Id = Guid.Empty,
                            Revision = 0,
                            RuleVersion = "",
                            Recognition = null,
                            DetectedAt = default,
                            CorrectedBy = null,
                        }
                    )
                )
            )
        );

    private static AlertState StateOf(Notice notice) =>
        Assert.Single(ChainJudge.States(NoticeChain.Of([notice]), n => Matcher.Judge(n, _rules, new FirmList([New.Firm(New.Alpha)]))));

    private static AlertContent ContentOf(AlertState state) =>
        AlertComposer.Compose(state, Guid.NewGuid(), 1, Volet.Defensive, DateTimeOffset.UnixEpoch.AddDays(1));
}
