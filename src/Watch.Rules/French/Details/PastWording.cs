using System.Globalization;
using System.Text.RegularExpressions;
using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Rules.French.Words;

namespace Watch.Rules.French.Details;

/// <summary>Earlier notices of a firm, for which a rule looked, in French.</summary>
internal static partial class PastWording
{
    /// <summary>
    /// As in <c>annonce A202600012 du 20 janvier 2026 (réduction du capital)</c>; what is written otherwise stays as it is.
    /// </summary>
    public static string Of(string seen)
    {
        Match counted = Counted().Match(seen);
        string named = string.Join(" ; ", (counted.Success ? counted.Groups["named"].Value : seen).Split("; ").Select(Named));
        return counted.Success ? $"{counted.Groups["count"].Value} en {Span(counted)} : {named}" : named;
    }

    private static string Named(string one)
    {
        if (Notice().Match(one) is { Success: true } parts)
        {
            DateOnly day = DateOnly.ParseExact(parts.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            string kinds = string.Join(", ", parts.Groups["kinds"].Value.Split(", ").Select(Kind));
            return $"annonce {parts.Groups["id"].Value} du {FrenchFigures.Of(day)} ({kinds})";
        }

        return More().Match(one) is { Success: true } more ? $"et {more.Groups["count"].Value} autres" : one;
    }

    private static string Kind(string told) =>
        told switch
        {
            "capital-change increase" => "augmentation du capital",
            "capital-change decrease" => "réduction du capital",
            _ => KebabCase.TryParse(told, out EventKind kind) ? FrenchWords.Of(kind) : told,
        };

    private static string Span(Match counted)
    {
        int number = int.Parse(counted.Groups["number"].Value, CultureInfo.InvariantCulture);
        string unit = counted.Groups["unit"].Value switch
        {
            "month" => "mois",
            "year" => number == 1 ? "an" : "ans",
            _ => number == 1 ? "jour" : "jours",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{number} {unit}");
    }

    [GeneratedRegex(
        @"^(?<count>\d+) within (?<number>\d+) (?<unit>day|month|year)s?: (?<named>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Counted();

    [GeneratedRegex(
        @"^\S+ (?<id>.+) of (?<day>\d{4}-\d{2}-\d{2}) \((?<kinds>[a-z, -]+)\)$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Notice();

    [GeneratedRegex(@"^(?<count>\d+) more$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex More();
}
