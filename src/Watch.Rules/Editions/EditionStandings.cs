using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Clusters;
using Watch.Rules.Names;
using Watch.Rules.Places;

namespace Watch.Rules.Editions;

/// <summary>What parties are to the cluster of an edition: by number where both have one, else by name, as rules tell firms.</summary>
internal sealed class EditionStandings(EditionFrame frame)
{
    private readonly NameIndex? _members = NamesOf(frame.Cluster?.Members);
    private readonly NameIndex? _competitors = NamesOf(frame.Cluster?.Competitors);

    /// <param name="party">As the alert has it.</param>
    /// <param name="printed">The same as the notice has it, with its seat; null where that is not known.</param>
    public EditionStanding Of(AlertParty party, Party? printed)
    {
        NameMention mention = new(party.Name) { Siren = party.Siren, Place = printed?.Seat };
        return IsIn(_members, mention) ? EditionStanding.Member
            : IsIn(_competitors, mention) ? EditionStanding.Competitor
            : printed is not null
            && Departements.OfSeat(printed) is { } departement
            && frame.Departements.Contains(departement, StringComparer.Ordinal)
                ? EditionStanding.Regional
            : EditionStanding.None;
    }

    // What only may be the firm is not told as if it were.
    private static bool IsIn(NameIndex? names, NameMention mention) =>
        names?.RecogniseAll(mention).Any(found => found.Outcome == NameOutcome.Match) == true;

    private static NameIndex? NamesOf(IReadOnlyList<ClusterFirm>? firms) =>
        firms is null or []
            ? null
            : new NameIndex([
                .. firms.Select(f => new NamedFirm
                {
                    Id = f.Siren?.Value ?? f.Name,
                    Siren = f.Siren,
                    Names = [new FirmName(f.Name)],
                }),
            ]);
}
