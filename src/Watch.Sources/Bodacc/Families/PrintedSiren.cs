using System.Text.RegularExpressions;
using Watch.Contracts.Identifiers;
using Watch.Sources.Bodacc.Xml;

namespace Watch.Sources.Bodacc.Families;

/// <summary>
/// The SIREN that an element prints: <c>999 101 116</c>, <c>999.101.116</c>, with <c>R.C.S.</c>, a word or a town around it, or as the
/// beginning of a SIRET. What is printed and is none is a warning; <c>000 000 000</c> and "RCS non inscrit" say that there is none yet.
/// </summary>
internal static partial class PrintedSiren
{
    private const int LongestDetail = 40;

    private static readonly string[] _elements = ["numeroIdentificationRCS", "numeroIdentification", "numeroIdentificationRM"];

    /// <summary>The first that is valid of the elements that may print one.</summary>
    /// <param name="findings">Where it is noted that one is printed and cannot be used, or that two are.</param>
    /// <param name="entries">Elements that hold them, the more telling before the others; null is skipped.</param>
    public static Siren? Read(Findings findings, params ReadOnlySpan<Element?> entries)
    {
        Siren? read = null;
        string? unusable = null;
        foreach (Element? entry in entries)
        {
            foreach (Element child in entry?.Children ?? default)
            {
                if (Array.IndexOf(_elements, child.Name) < 0 || child.Text is not { } printed)
                {
                    continue;
                }

                if (Of(printed) is not { } siren)
                {
                    unusable ??= SaysNone(printed) ? null : printed;
                }
                else if (read is null)
                {
                    read = siren;
                }
                else
                {
                    findings.WarnIf(read != siren, "several-sirens", "one party");
                }
            }
        }

        findings.WarnIf(unusable is not null, "unusable-siren", unusable?[..Math.Min(unusable.Length, LongestDetail)]);
        return read;
    }

    /// <summary>The number in a text that holds nothing else with digits in it; null where there is none that is valid.</summary>
    public static Siren? Of(string printed) =>
        Siren.TryParse(printed, out Siren plain) ? plain
        : Around.Match(printed) is { Success: true } match && Siren.TryParse(Digits(match), out Siren siren) ? siren
        : null;

    private static string Digits(Match match) => string.Concat(match.Groups["siren"].Value.Where(char.IsAsciiDigit));

    private static bool SaysNone(string printed) => printed.All(c => !char.IsAsciiDigit(c) || c == '0');

    [GeneratedRegex(
        @"^[^0-9]*(?<siren>[0-9]{3}[\s.\-]*[0-9]{3}[\s.\-]*[0-9]{3})(?:[\s.\-]*[0-9]{5})?[^0-9]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Around { get; }
}
