using Watch.Contracts.Notices;

namespace Watch.Rules.Alerts;

/// <summary>
/// Who held a patent before it changed hands. A register prints the holder after the act, and who applied for it, who need not be the last
/// holder; so the seller is whom the last notice before tells to hold it.
/// </summary>
public static class PatentHolders
{
    /// <summary>Whether a notice tells that a patent changed hands.</summary>
    public static bool IsTransfer(Notice notice) =>
        notice is { Patent: not null } && notice.Events.Any(e => e.Kind == EventKind.PatentTransfer);

    /// <summary>A transfer with its sellers among the parties, where the past tells them; any other notice as it is.</summary>
    /// <param name="past">What was published of the same patent, in order of publication; only what is of an earlier day counts.</param>
    public static Notice WithSellers(Notice notice, IReadOnlyList<Notice> past)
    {
        Notice? before = IsTransfer(notice) ? past.LastOrDefault(n => n.PublishedOn < notice.PublishedOn && Holders(n).Any()) : null;
        return before is null ? notice : notice with { Parties = [.. Sellers(Holders(before), Holders(notice)), .. notice.Parties] };
    }

    // Who sells a part of it stays among the holders.
    private static IEnumerable<Party> Sellers(IEnumerable<Party> before, IEnumerable<Party> after)
    {
        Party[] left = [.. before.Where(b => !after.Any(a => IsTheSame(a, b)))];
        return (left.Length > 0 ? left : before).Select(p => p with { Role = PartyRole.Seller });
    }

    private static IEnumerable<Party> Holders(Notice notice) => notice.Parties.Where(p => p.Role is PartyRole.Owner or PartyRole.Buyer);

    private static bool IsTheSame(Party one, Party other) =>
        one.Siren is { } siren && other.Siren is { } its
            ? siren == its
            : string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);
}
