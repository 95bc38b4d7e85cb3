using System.Text.RegularExpressions;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Administration;

namespace Watch.Sources.Bodacc.RcsB;

/// <summary>
/// Who goes and who receives in a merger, demerger or contribution. The other side stands in the prose alone, with a number where the
/// court prints one. The prose's own labels and names decide; else the wording of the operation does, seen from the firm of the notice.
/// </summary>
internal static partial class Mergers
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static IReadOnlyList<Party> Read(IReadOnlyList<Party> subjects, string? text)
    {
        ProseParties prose = ProseParties.Read(text ?? "", subjects);
        (PartyRole firm, PartyRole other) = SidesOf(Wording.Fold(Wording.Prepare(text ?? "")));
        return
        [
            .. subjects.Select(s => s with { Role = prose.RoleOf(s.Siren) ?? firm }),
            .. prose.Named.Select(p => p with { Role = p.Siren is null ? p.Role : prose.RoleOf(p.Siren) ?? other }),
        ];
    }

    private static (PartyRole Firm, PartyRole Other) SidesOf(string text) =>
        Absorbed.IsMatch(text) ? (PartyRole.Target, PartyRole.Acquirer)
        : Absorbing.IsMatch(text) ? (PartyRole.Acquirer, PartyRole.Target)
        : Given.IsMatch(text) ? (PartyRole.Target, PartyRole.Acquirer)
        : (PartyRole.Subject, PartyRole.Subject);

    [GeneratedRegex(@"\babsor(?:ption|bee)(?: simplifiee)? par\b", Options, 10_000)]
    private static partial Regex Absorbed { get; }

    [GeneratedRegex(
        @"\babsorption(?: simplifiee)? (?:de |d'|des |du )(?![^.]{0,120} par )|\bsocietes? ayant participe"
            + @"|\bapports? partiels?[^.]{0,40}? (?:par|recu)\b",
        Options,
        10_000
    )]
    private static partial Regex Absorbing { get; }

    [GeneratedRegex(@"\bapports? partiels?[^.]{0,40}? (?:a la|a|au profit de|au benefice de)\b", Options, 10_000)]
    private static partial Regex Given { get; }
}
