using System.Text.RegularExpressions;
using Watch.Contracts.Identifiers;

namespace Watch.Architecture.Tests;

/// <summary>Numbers in a text that may be those of real firms: nine or fourteen digits that pass the check, and are not invented.</summary>
internal static partial class RealSirens
{
    /// <summary>What is invented begins so.</summary>
    private const string Invented = "999";

    /// <summary>The register begins higher: what is lower was never given, and shows how zeros at the beginning are lost.</summary>
    private const string Lowest = "000300000";

    // Its establishments have a rule of their own, which cannot be shown with another.
    private const string LaPoste = "356000000";

    private static readonly string[] _ofLaPoste =
    [
        "src/Watch.Contracts/Identifiers/Siret.cs",
        "tests/Watch.Contracts.Tests/IdentifierTests.cs",
        "tests/Watch.Architecture.Tests/RealSirens.cs",
    ];

    [GeneratedRegex(@"(?<!\w)[0-9]{3}(?<blank>[ \u00A0\u202F]|\\u00A0|\\u202F|)[0-9]{3}\k<blank>[0-9]{3}(?:\k<blank>[0-9]{5})?(?!\w)")]
    private static partial Regex Number { get; }

    public static IEnumerable<string> In(CommittedText file) =>
        Number
            .Matches(file.Text)
            .Select(m => SirenOf(Digits(m.Value)))
            .OfType<string>()
            .Where(siren => !siren.StartsWith(Invented, StringComparison.Ordinal) && string.CompareOrdinal(siren, Lowest) >= 0)
            .Where(siren => siren != LaPoste || !_ofLaPoste.Contains(file.Path))
            .Distinct(StringComparer.Ordinal)
            .Select(siren => $"{file.Path}: {siren}");

    private static string? SirenOf(string digits) =>
        Siren.TryParse(digits, out Siren siren) ? siren.Value
        : Siret.TryParse(digits, out Siret siret) ? siret.Siren.Value
        : null;

    private static string Digits(string number) =>
        string.Concat(number.Replace("\\u00A0", "").Replace("\\u202F", "").Where(char.IsAsciiDigit));
}
