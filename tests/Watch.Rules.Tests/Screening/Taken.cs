using System.Globalization;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.French;
using Watch.Rules.Screening;

namespace Watch.Rules.Tests.Screening;

/// <summary>Short ways to have a firm taken. Every firm is invented.</summary>
internal static class Taken
{
    public static readonly Firm Firm = New.Firm(New.Alpha) with { Sectors = ["défense"], Market = ListingMarket.Regulated };

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What the law says of a notice, as readers see it.</summary>
    public static string[] TextsOf(Notice notice, Firm? firm = null) => [.. IndicatorsOf(notice, firm).Select(ScreeningWords.Of)];

    /// <summary>The sources, those of which something is not known with a question mark.</summary>
    public static string SourcesOf(Notice notice, Firm? firm = null) =>
        string.Join(" | ", IndicatorsOf(notice, firm).Select(i => i.Line.Source + (i.IsWhole ? "" : "?")));

    public static IReadOnlyList<ScreeningIndicator> IndicatorsOf(Notice notice, Firm? firm = null) =>
        ScreeningJudge.Judge(
            ScreeningLaw.Lines,
            ScreeningCases.Of(notice, [.. notice.Events.Select(e => e.Kind)], firm ?? Firm, seenAs: null)
        );

    public static Notice Of(EventKind kind, params IReadOnlyList<Party> parties) =>
        New.Notice(day: "2026-11-10", kind: kind, parties: parties);

    public static Notice Crossing(Stake stake, string on = "2026-11-04", PartyRole role = PartyRole.Target) =>
        Of(EventKind.ThresholdCrossing, [New.Party(New.Alpha, role), .. stake.Declarants.Select(Declaring)]) with
        {
            Events = [Event(stake, on)],
        };

    public static NoticeEvent Event(Stake stake, string on = "2026-11-04") =>
        new()
        {
            Kind = EventKind.ThresholdCrossing,
            On = Day(on),
            Stake = stake,
        };

    public static Stake Up(decimal? votes, decimal[] votesCrossed, params Declarant[] declarants) =>
        new()
        {
            VotesPercent = votes,
            Thresholds = votesCrossed,
            VotesThresholds = votesCrossed,
            Direction = CrossingDirection.Upwards,
            Declarants = declarants,
            Concert = declarants.Length > 1,
        };

    public static Declarant Declarant(string name, string? country, string? by = null) =>
        new()
        {
            Name = name,
            Country = country,
            ControlledBy = by,
            Person = PersonType.Legal,
        };

    public static Notice Parent(HolderStatement? before, HolderStatement? after, string on = "2026-11-04", bool isBelow = false) =>
        Of(EventKind.ParentChange, New.Party(New.Alpha, PartyRole.Child) with { IsBelow = isBelow }) with
        {
            Events =
            [
                new NoticeEvent
                {
                    Kind = EventKind.ParentChange,
                    On = Day(on),
                    Parent = new ParentChange
                    {
                        Level = ParentLevel.Direct,
                        Before = before,
                        After = after,
                    },
                },
            ],
        };

    public static HolderStatement Holder(string lei, string? country = null) =>
        new()
        {
            Lei = Lei.Parse(lei),
            Name = lei,
            Country = country,
        };

    public static ControlPath Path(Siren? firm, params ControlLink[] links) =>
        new()
        {
            Firm = firm is null ? "ORIENT FRANCE" : "ATELIERS DU SANCY",
            Siren = firm,
            Links = links,
        };

    public static ControlLink Link(string owner, string? country, ControlBasis basis = ControlBasis.Consolidation, decimal? votes = null) =>
        new()
        {
            Owner = owner,
            Country = country,
            Basis = basis,
            VotesPercent = votes,
            Source = "gleif",
        };

    private static Party Declaring(Declarant declarant) =>
        new()
        {
            Role = PartyRole.Declarant,
            Name = declarant.Name,
            Country = declarant.Country,
            Person = declarant.Person,
        };
}
