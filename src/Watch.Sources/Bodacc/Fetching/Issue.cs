using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Watch.Sources.Bodacc.Fetching;

/// <summary>One issue of one family, told from the name of its file.</summary>
/// <param name="Family">As in <c>rcs-a</c>.</param>
/// <param name="Year">The year it is numbered in.</param>
/// <param name="Number">Its number; of <c>div</c>, its date and number (<c>202611230001</c>).</param>
/// <param name="Stem">The name without extension, as in <c>RCS-A_BXA20260101</c>.</param>
internal sealed partial record Issue(string Family, int Year, long Number, string Stem)
{
    /// <summary>The family whose numbers carry a date and so do not follow each other.</summary>
    public const string Div = "div";

    private static readonly (string Family, Regex Pattern)[] Patterns =
    [
        ("rcs-a", RcsA),
        ("rcs-b", RcsB),
        ("pcl", Pcl),
        ("bilan", Bilan),
        (Div, DivName),
    ];

    /// <summary>Reads the name of a file; folders before it and extensions after it do not matter.</summary>
    public static bool TryParse(string name, [NotNullWhen(true)] out Issue? issue)
    {
        string stem = name[(name.LastIndexOf('/') + 1)..].Split('.')[0];
        foreach ((string family, Regex pattern) in Patterns)
        {
            if (pattern.Match(stem) is { Success: true } match)
            {
                issue = new Issue(family, (int)Int(match.Groups["year"].Value), Int(match.Groups["number"].Value), stem);
                return true;
            }
        }

        issue = null;
        return false;
    }

    /// <summary>The name that another number of the same family and year has.</summary>
    public string StemOf(long number) => string.Create(CultureInfo.InvariantCulture, $"{Stem[..^4]}{number:0000}");

    /// <summary>Whether it belongs to a family.</summary>
    public bool IsOf(string family) => string.Equals(Family, family, StringComparison.Ordinal);

    private static long Int(string digits) => long.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^RCS-A_BXA(?<year>[0-9]{4})(?<number>[0-9]{4})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        200
    )]
    private static partial Regex RcsA { get; }

    [GeneratedRegex(
        @"^RCS-B_BXB(?<year>[0-9]{4})(?<number>[0-9]{4})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        200
    )]
    private static partial Regex RcsB { get; }

    // In 2008 some issues of PCL are called BXA2008nnnn alone, and some of BILAN BILAN_BDC.
    [GeneratedRegex(
        @"^(?:PCL_)?BXA(?<year>[0-9]{4})(?<number>[0-9]{4})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        200
    )]
    private static partial Regex Pcl { get; }

    [GeneratedRegex(
        @"^BILAN_B(?:XC|DC)(?<year>[0-9]{4})(?<number>[0-9]{4})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        200
    )]
    private static partial Regex Bilan { get; }

    [GeneratedRegex(
        @"^DIVA(?<number>(?<year>[0-9]{4})[0-9]{8})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        200
    )]
    private static partial Regex DivName { get; }
}
