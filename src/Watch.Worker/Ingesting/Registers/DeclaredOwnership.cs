using System.Globalization;
using System.Text.Json.Nodes;
using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Rules.Names;
using Watch.Worker.Store;

namespace Watch.Worker.Ingesting.Registers;

/// <summary>What a notice declares of who holds whom. Pure; what it names none of is not guessed.</summary>
internal static class DeclaredOwnership
{
    /// <summary>The most links of one notice that are kept.</summary>
    public const int MostLinks = 20;

    private static readonly string[] Persons =
    [
        "M. ",
        "MM. ",
        "M ",
        "Mme ",
        "Mlle ",
        "Monsieur ",
        "Madame ",
        "la famille ",
        "famille ",
        "consorts ",
        "les consorts ",
    ];

    /// <summary>The respects in which the links of a notice are kept, one for each.</summary>
    public static IEnumerable<string> RespectsOf(NoticeKey notice) =>
        Enumerable.Range(0, MostLinks).Select(i => string.Create(CultureInfo.InvariantCulture, $"{notice}#{i}"));

    /// <summary>The links of a notice, in document order.</summary>
    public static IReadOnlyList<KeptState> Of(Notice notice) =>
        notice.Type == NoticeType.Annulling
            ? []
            : [.. notice.Events.SelectMany(e => Links(notice, e)).Take(MostLinks).Zip(RespectsOf(notice.Key), Kept)];

    /// <summary>When what a notice declares begins to hold: the day of the event, or else that of its publication.</summary>
    public static DateTimeOffset BeginOf(Notice notice) =>
        new(
            (notice.Events.Select(e => e.On).FirstOrDefault(d => d is not null) ?? notice.PublishedOn).ToDateTime(TimeOnly.MinValue),
            TimeSpan.Zero
        );

    private static KeptState Kept(Link link, string respect) =>
        new(link.Child, respect, new RegisterState(link.State.ToJsonString(), link.Parent));

    private static IEnumerable<Link> Links(Notice notice, NoticeEvent announced) =>
        announced switch
        {
            { Kind: EventKind.ThresholdCrossing, Stake: { } stake } => Declared(notice, announced, stake),
            { Kind: EventKind.MergerProject or EventKind.UniversalTransfer or EventKind.DemergerProject } => Merged(notice, announced),
            _ => [],
        };

    private static IEnumerable<Link> Declared(Notice notice, NoticeEvent announced, Stake stake)
    {
        if (notice.Parties.FirstOrDefault(p => p.Role == PartyRole.Target) is not { } target || KeyOf(target) is not { } child)
        {
            yield break;
        }

        foreach (Declarant declarant in stake.Declarants)
        {
            Party? party = notice.Parties.FirstOrDefault(p =>
                p.Role == PartyRole.Declarant && string.Equals(p.Name, declarant.Name, StringComparison.Ordinal)
            );
            if ((party is null ? KeyOf(declarant.Name, declarant.Person) : KeyOf(party)) is not { } parent)
            {
                continue;
            }

            JsonObject state = State(notice, announced, ControlBasis.Declaration, declarant.Name, declarant.Country);
            state["of"] = target.Name;
            state["capital"] = stake.CapitalPercent;
            state["votes"] = stake.VotesPercent;
            state["concert"] = stake.Concert || stake.Declarants.Count > 1;
            yield return new Link(child, parent, state);
            if (declarant.ControlledBy is { } controller && KeyOf(controller, PersonType.Unknown) is { } above)
            {
                JsonObject control = State(notice, announced, ControlBasis.Declaration, controller, null);
                control["of"] = declarant.Name;
                control["control"] = true;
                yield return new Link(parent, above, control);
            }
        }
    }

    private static IEnumerable<Link> Merged(Notice notice, NoticeEvent announced) =>
        from acquirer in notice.Parties.Where(p => p.Role == PartyRole.Acquirer)
        from target in notice.Parties.Where(p => p.Role == PartyRole.Target)
        let parent = KeyOf(acquirer)
        let child = KeyOf(target)
        where parent is not null && child is not null && !string.Equals(parent, child, StringComparison.Ordinal)
        select new Link(child, parent, State(notice, announced, ControlBasis.Merger, acquirer.Name, acquirer.Country, target.Name));

    private static JsonObject State(
        Notice notice,
        NoticeEvent announced,
        ControlBasis basis,
        string name,
        string? country,
        string? of = null
    ) =>
        new()
        {
            ["basis"] = basis.ToKebabCase(),
            ["name"] = name,
            ["of"] = of,
            ["country"] = country,
            ["notice"] = notice.Key.ToString(),
            ["day"] = (announced.On ?? notice.PublishedOn).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };

    // By its name before its ISIN: whoever asks for a firm by its SIREN knows its name, and seldom what its shares are numbered.
    private static string? KeyOf(Party party) =>
        party.Person == PersonType.Natural || (IsOfPerson(party.Name) && !IsNumberedFirm(party))
            ? null
            : party.Lei?.Value ?? party.Siren?.Value ?? KeyOf(party.Name, party.Person) ?? party.Isin?.Value;

    // A firm may be called "Madame Z": a number that firms alone have tells which it is.
    private static bool IsNumberedFirm(Party party) =>
        party.Lei is not null || (party.Person == PersonType.Legal && party.Siren is not null);

    // Who is a human being, or may be one, is no part of a register: the notice says it, and can be erased. Many are printed without a
    // title, so that a name has to be a firm's by what the notice says of it or by its own words.
    private static string? KeyOf(string name, PersonType person) =>
        person != PersonType.Natural
        && !IsOfPerson(name)
        && (person == PersonType.Legal || FirmSigns.IsOfFirm(name))
        && NameKey.Of(name) is { } key
            ? PastState.ByName + key
            : null;

    private static bool IsOfPerson(string name) => Persons.Any(p => name.StartsWith(p, StringComparison.OrdinalIgnoreCase));

    private sealed record Link(string Child, string Parent, JsonObject State);
}
