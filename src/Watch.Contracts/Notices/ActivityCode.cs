using System.Text.RegularExpressions;

namespace Watch.Contracts.Notices;

/// <summary>
/// What a firm mainly does, by the French nomenclature of activities (NAF) of the INSEE: NAF rév. 2 since 2008, NAF 2025 from 2027 on. The
/// same code may mean other things in the two.
/// </summary>
/// <param name="Code">With its point and letter, as in <c>28.15Z</c>; in nomenclatures before 2008 it is shorter.</param>
/// <param name="Nomenclature">
/// As SIRENE writes it: <c>NAFRev2</c>, <c>NAF2025</c>, <c>NAFRev1</c>, <c>NAF1993</c>, <c>NAP</c>; null where the source does not say.
/// </param>
public sealed partial record ActivityCode(string Code, string? Nomenclature = null)
{
    /// <summary>What SIRENE writes of a firm whose activity is not coded yet.</summary>
    public const string NotYetCoded = "00.00Z";

    private const int DigitsBeforePoint = 2;

    /// <summary>
    /// Reads a code with its point or without (<c>2815Z</c>, as the RNE writes it); null for what is none, or is not coded yet.
    /// </summary>
    public static ActivityCode? Of(string? code, string? nomenclature)
    {
        string bare = code?.Trim().ToUpperInvariant() ?? "";
        string pointed = WithoutPoint.IsMatch(bare) ? bare.Insert(DigitsBeforePoint, ".") : bare;
        return Pointed.IsMatch(pointed) && pointed != NotYetCoded
            ? new ActivityCode(pointed, string.IsNullOrWhiteSpace(nomenclature) ? null : nomenclature.Trim())
            : null;
    }

    [GeneratedRegex(@"\A[0-9]{3,4}[A-Z]\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex WithoutPoint { get; }

    [GeneratedRegex(@"\A[0-9]{2}\.(?:[0-9]{1,2}[A-Z]|[0-9]{2})\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Pointed { get; }
}
