using Watch.Contracts.Notices;

namespace Watch.Rules.Matching.Clauses;

/// <summary>
/// <c>activity-code</c>: what the party mainly does lies under one of these codes of the NAF. A code of a nomenclature before 2008 is held
/// against none: the same code meant something else.
/// </summary>
/// <param name="Codes">As the file writes them; with their point or without, a beginning for all that begins so.</param>
public sealed record ActivityCodeIs(IReadOnlyList<string> Codes) : PartyClause
{
    private static readonly string[] Present = ["NAFRev2", "NAF2025"];

    private readonly string[] _beginnings = [.. Codes.Select(WithoutPoint)];

    public override string Name => "activity-code";

    public override string Asked => OneOrMore(Codes);

    /// <summary>Whether whatever lies under a code lies under another.</summary>
    internal static bool LiesUnder(string code, string other) =>
        WithoutPoint(code).StartsWith(WithoutPoint(other), StringComparison.OrdinalIgnoreCase);

    internal override Outcome Test(Party party, Scope scope)
    {
        if (party.ActivityCode is not { } activity || !IsPresent(activity))
        {
            return Outcome.Unknown;
        }

        string code = WithoutPoint(activity.Code);
        for (int i = 0; i < _beginnings.Length; i++)
        {
            if (code.StartsWith(_beginnings[i], StringComparison.OrdinalIgnoreCase))
            {
                return Outcome.Yes;
            }
        }

        return Outcome.No;
    }

    internal override string Seen(Party party, Scope scope) =>
        party.ActivityCode is not { } activity ? "no code of activity told"
        : activity.Nomenclature is { } nomenclature ? $"{activity.Code} ({nomenclature})"
        : activity.Code;

    private static bool IsPresent(ActivityCode activity) =>
        activity.Nomenclature is null || Present.Contains(activity.Nomenclature, StringComparer.OrdinalIgnoreCase);

    private static string WithoutPoint(string code) => code.Replace(".", "", StringComparison.Ordinal);
}
