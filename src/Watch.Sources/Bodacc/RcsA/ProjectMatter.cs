using System.Globalization;
using System.Text.RegularExpressions;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc.RcsA;

/// <summary>
/// The matter of a merger or demerger project, which is printed once for each firm that takes part: the firm on which all of it turns (who
/// absorbs, or is divided) and the day on which the project was drawn up. Another project of the same firms is of another day.
/// </summary>
internal static partial class ProjectMatter
{
    /// <summary>A project is printed within months; a day further back is that of another deed that the prose speaks of.</summary>
    private const int MostYearsBefore = 2;

    /// <summary>What stands before a day that is another: of the deposit, of the accounts, of the effect.</summary>
    private static readonly string[] _others =
    [
        "depo",
        "arrete",
        "clos",
        "compte",
        "effet",
        "enreg",
        "inscri",
        "immatric",
        "rcs",
        "retroact",
    ];

    /// <summary>The matter; null where one firm or one day is not told for certain.</summary>
    public static string? Of(EventKind kind, IReadOnlyList<Party> parties, string? text, DateOnly publishedOn)
    {
        PartyRole? pivot = kind switch
        {
            EventKind.MergerProject => PartyRole.Acquirer,
            EventKind.DemergerProject => PartyRole.Target,
            _ => null,
        };
        Siren[] firms = [.. parties.Where(p => p.Role == pivot).Select(p => p.Siren).OfType<Siren>().Distinct()];
        return firms is [var firm] && DayOf(Folding.Fold(text ?? ""), publishedOn) is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"{BodaccId.Source}:{KindOf(kind)}:{firm}:{day:yyyy-MM-dd}")
            : null;
    }

    private static string KindOf(EventKind kind) => kind == EventKind.MergerProject ? "merger" : "demerger";

    // What the notice itself calls the day of the project is, though it be printed wrong: all firms print it alike.
    private static DateOnly? DayOf(string prose, DateOnly publishedOn) =>
        DayOf(Labelled.Matches(prose), publishedOn, publishedOn.AddYears(1)) ?? DayOf(Deed.Matches(prose), publishedOn, publishedOn);

    private static DateOnly? DayOf(MatchCollection matches, DateOnly publishedOn, DateOnly last)
    {
        foreach (Match match in matches.AsEnumerable())
        {
            if (
                !_others.Any(o => match.Groups["words"].Value.Contains(o, StringComparison.Ordinal))
                && FrenchDate.TryParse(Compact(match.Groups["day"].Value), out DateOnly day)
                && day <= last
                && day >= publishedOn.AddYears(-MostYearsBefore)
            )
            {
                return day;
            }
        }

        return null;
    }

    private static string Compact(string day) => day.Replace(" er ", "er ", StringComparison.Ordinal);

    private const string Day =
        @"(?<day>[0-9]{1,2}(?: ?er)? [a-z]{3,9} [0-9]{4}|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])";

    /// <summary>"Date du projet commun de fusion : 19/05/2020".</summary>
    [GeneratedRegex(
        @"\bdate (?:et lieu )?d[eu] (?:l['’]etablissement du |la signature du |signature du )?(?:projet|traite)(?<words>[^.;0-9]{0,60})"
            + Day,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Labelled { get; }

    /// <summary>"Acte sous seing privé en date à Thiers du 5 mai 2026", "le projet a été établi le 2 juin 2020".</summary>
    [GeneratedRegex(
        @"\b(?:actes?|projets?|traites?|a?ssp|s\.s\.p|seings?|signatures?|conventions?|signee?s?|etabli|conclu)\b"
            + @"(?<words>[^.;]{0,90}?)\b(?:du|le) ?:? ?"
            + Day,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Deed { get; }
}
