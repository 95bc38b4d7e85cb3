using Watch.Contracts.Notices;

namespace Watch.Sources.Bodacc.RcsB;

/// <summary>
/// A universal transfer of assets: the firm of the notice goes into its sole partner, who stands in the prose alone, with a
/// number where the court prints one.
/// </summary>
internal static class Mergers
{
    public static IReadOnlyList<Party> Read(IReadOnlyList<Party> subjects, string? text) =>
    [
        .. subjects.Select(s => s with { Role = PartyRole.Target }),
        .. ProseParties.Read(text ?? "", subjects).Named.Select(p => p with { Role = PartyRole.Acquirer }),
    ];
}
