using System.Globalization;
using System.Text.RegularExpressions;
using Watch.Contracts.Registers;

namespace Watch.Sources.Gleif.Files;

/// <summary>
/// What the name of a file says: <c>20261129-0800-gleif-goldencopy-rr-golden-copy.csv</c>. A table has no header that would say it.
/// </summary>
internal static partial class CsvName
{
    /// <summary>What the file publishes; null where its name does not say.</summary>
    /// <param name="name">The name, with the archives around it.</param>
    /// <param name="format">What its columns say that it is.</param>
    public static RegisterPublication? Read(string name, GleifFormat format)
    {
        Match match = Named.Match(name[(name.LastIndexOf('/') + 1)..]);
        if (!match.Success || match.Groups["part"].Value != format.FilePart || Moment(match) is not { } moment)
        {
            return null;
        }

        return new RegisterPublication
        {
            Part = format.Part,
            ContentDate = moment,
            IsWhole = match.Groups["whole"].Success,
            DeltaStart = match.Groups["whole"].Success ? null : moment - WindowOf(match.Groups["window"].Value),
        };
    }

    // The least that a window may hold: what it says of itself stands in the header of the same file in XML alone.
    private static TimeSpan WindowOf(string window) =>
        window switch
        {
            "last-day" => TimeSpan.FromDays(1),
            "last-week" => TimeSpan.FromDays(7),
            "last-month" => TimeSpan.FromDays(28),
            _ => TimeSpan.FromHours(8),
        };

    private static DateTimeOffset? Moment(Match match) =>
        DateTimeOffset.TryParseExact(
            match.Groups["moment"].ValueSpan,
            "yyyyMMdd-HHmm",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out DateTimeOffset moment
        )
            ? moment
            : null;

    [GeneratedRegex(
        "(?<moment>[0-9]{8}-[0-9]{4})-gleif-goldencopy-(?<part>lei2|rr|repex)-(?:delta-)?"
            + @"(?:(?<whole>golden-copy)|(?<window>intra-?day|last-day|last-week|last-month))(?:\(\d+\))?\.csv$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Named { get; }
}
