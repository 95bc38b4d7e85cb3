using System.Security.Cryptography;
using System.Text;
using Watch.Contracts.Notices;

namespace Watch.Sources.Sirene.Units;

/// <summary>What of a period is told when it changes: pure.</summary>
internal static class UnitFacts
{
    private const int HashDigits = 8;
    private const string Active = "A";
    private const string Ceased = "C";

    /// <summary>Whether two periods have the same facts, as far as both show them.</summary>
    public static bool AreSame(UnitPeriod one, UnitPeriod other) =>
        string.Equals(one.Name, other.Name, StringComparison.Ordinal)
        && string.Equals(one.Activity, other.Activity, StringComparison.Ordinal)
        && string.Equals(one.Nomenclature, other.Nomenclature, StringComparison.Ordinal)
        && string.Equals(one.Status, other.Status, StringComparison.Ordinal)
        && string.Equals(one.Seat, other.Seat, StringComparison.Ordinal);

    /// <summary>
    /// What changed between two periods. What one of them does not tell has not changed, and neither has a code of activity that was put
    /// into another nomenclature.
    /// </summary>
    /// <param name="siren">Whose periods they are.</param>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    public static IReadOnlyList<NoticeEvent> Changes(string siren, UnitPeriod before, UnitPeriod after) =>
        [
            .. Status(before, after),
            .. Between(EventKind.NameChange, "dénomination", before.Name, after.Name),
            .. before.Nomenclature == after.Nomenclature
                ? Between(EventKind.ActivityChange, "activité principale", before.Activity, after.Activity)
                : [],
            .. Between(EventKind.SeatTransfer, "siège (SIRET)", Siret(siren, before.Seat), Siret(siren, after.Seat)),
        ];

    /// <summary>The eight digits that tell changes of one day apart: of what stood before and stands now.</summary>
    public static string Hash(IEnumerable<NoticeEvent> changes)
    {
        string told = string.Join('\n', changes.Select(c => $"{c.Kind}\t{c.Before}\t{c.After}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told)))[..HashDigits];
    }

    private static IEnumerable<NoticeEvent> Status(UnitPeriod before, UnitPeriod after) =>
        (before.Status, after.Status) switch
        {
            (Active, Ceased) => [Event(EventKind.Radiation, "cessation")],
            (Ceased, Active) => [Event(EventKind.ActivityChange, "reprise d'activité")],
            _ => [],
        };

    private static IEnumerable<NoticeEvent> Between(EventKind kind, string label, string? before, string? after) =>
        before is null || after is null || string.Equals(before, after, StringComparison.Ordinal)
            ? []
            : [Event(kind, label, before, after)];

    private static NoticeEvent Event(EventKind kind, string label, string? before = null, string? after = null) =>
        new()
        {
            Kind = kind,
            Label = label,
            Before = before,
            After = after,
        };

    private static string? Siret(string siren, string? nic) => nic is null ? null : siren + nic;
}
