using Watch.Contracts.Notices;

namespace Watch.Sources.Bodacc.RcsB;

/// <summary>
/// A universal transfer of assets: the firm of the notice goes into its sole partner, who stands in the prose alone, with a
/// number where the court prints one.
/// </summary>
internal static class Mergers
{
    public static IReadOnlyList<Party> Read(IReadOnlyList<Party> subjects, string? text)
    {
        HashSet<string> known = [.. subjects.Where(s => s.Siren is not null).Select(s => s.Siren!.Value.Value)];
        return
        [
            .. subjects.Select(s => s with { Role = PartyRole.Target }),
            .. ProseParties.Read(text ?? "").Where(p => p.Siren is { } siren && known.Add(siren.Value)).Select(p => p with { Role = PartyRole.Acquirer }),
        ];
    }
}
