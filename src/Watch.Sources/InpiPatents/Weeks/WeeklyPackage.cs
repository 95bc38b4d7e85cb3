using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Watch.Sources.InpiPatents.Weeks;

/// <summary>A weekly package, told from its name: <c>FR_FRAMDST36_2014_01</c>.</summary>
/// <param name="Family"><c>new</c> or <c>amended</c>.</param>
/// <param name="Issue">The issue of the BOPI whose announcements it holds.</param>
/// <param name="Stem">The name without extension, in capitals.</param>
internal sealed partial record WeeklyPackage(string Family, Bopi Issue, string Stem)
{
    /// <summary>Finds the name in that of a file, with the folders and archives around it; of several the innermost counts.</summary>
    public static bool TryParse(string name, [NotNullWhen(true)] out WeeklyPackage? package)
    {
        Match match = Named.Match(name);
        package =
            match.Success && Bopi.TryMake(match, out Bopi issue)
                ? Of(
                    match.Groups["kind"].Value.Equals("NEW", StringComparison.OrdinalIgnoreCase) ? InpiNames.New : InpiNames.Amended,
                    issue
                )
                : null;
        return package is not null;
    }

    /// <summary>The package of a family that an issue has.</summary>
    public static WeeklyPackage Of(string family, Bopi issue)
    {
        string kind = family == InpiNames.New ? "NEW" : "AMD";
        return new WeeklyPackage(family, issue, $"FR_FR{kind}ST36_{issue.ToString().Replace('-', '_')}");
    }

    [GeneratedRegex(
        @"(?<![A-Z0-9])FR_FR(?<kind>NEW|AMD)ST36_(?<year>[0-9]{4})_(?<week>[0-9]{2})(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Named { get; }
}
