using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;

namespace Watch.Rules.Alerts;

/// <summary>
/// What the alerts of one firm may say of ownership: who stands above it and above those whom the notice names. That other firms of the
/// list stand below the same owner is nobody's business but that of their own alerts.
/// </summary>
public static class OwnershipOf
{
    /// <summary>The notice as the readers of the alerts of a firm see it; itself where it names no firm from below.</summary>
    public static Notice Firm(Firm? firm, Notice notice)
    {
        if (!notice.Parties.Any(p => p.IsBelow))
        {
            return Shown(notice, firm);
        }

        HashSet<Siren> others = [.. notice.Parties.Where(p => p.IsBelow && p.Siren != firm?.Siren).Select(p => p.Siren).OfType<Siren>()];
        return Shown(
            notice with
            {
                Parties = [.. notice.Parties.Where(p => !p.IsBelow || p.Siren == firm?.Siren)],
                Ownership = [.. notice.Ownership.Where(p => p.Siren is not { } siren || !others.Contains(siren))],
            },
            firm
        );
    }

    // Of a firm that has paths of its own those of others say nothing more.
    private static Notice Shown(Notice notice, Firm? firm) =>
        firm is not null && notice.Ownership.Any(p => p.Siren == firm.Siren) && notice.Ownership.Any(p => p.Siren != firm.Siren)
            ? notice with
            {
                Ownership = [.. notice.Ownership.Where(p => p.Siren == firm.Siren)],
            }
            : notice;
}
