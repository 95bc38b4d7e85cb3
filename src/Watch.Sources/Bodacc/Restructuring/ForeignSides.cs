using System.Text.RegularExpressions;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc.Restructuring;

/// <summary>
/// The firm abroad that takes part in a merger across borders: it has no number of the French register, and is told by its name, its form
/// and its seat, which ends with a country. One whose country is not known is not told.
/// </summary>
internal static partial class ForeignSides
{
    /// <summary>The parties, in order; most texts have none.</summary>
    public static IReadOnlyList<Party> Find(string text)
    {
        Prose prose = new(text);
        return prose.Folded.Contains("siege social", StringComparison.Ordinal)
            ? [.. Presented.Matches(prose.Folded).Select(m => Read(prose, m)).OfType<Party>()]
            : [];
    }

    private static Party? Read(Prose prose, Match match)
    {
        string Printed(string group) =>
            prose.Text.Substring(match.Groups[group].Index, match.Groups[group].Length).Trim(' ', ',', ':', '-');
        ForeignLine line = ForeignLine.Read(Printed("line"));
        string? code = CountryNames.CodeOf(line.Country) ?? line.Code;
        bool isNumbered = prose.Sirens.Any(s => s.Start >= match.Index && s.End <= match.Index + match.Length);
        return code is null || Countries.IsOfFrance(code) || isNumbered || !ProseNames.IsName(Printed("name"))
            ? null
            : new Party
            {
                Role = match.Groups["acquirer"].Success ? PartyRole.Acquirer : PartyRole.Target,
                Name = Printed("name"),
                Person = PersonType.Legal,
                Seat = new Place(null, line.City, line.Country, Abroad: true),
                Country = code,
                FromProse = true,
            };
    }

    [GeneratedRegex(
        @"(?:transfrontaliere |absorbee |absorbante |beneficiaire |scindee |[.:] )(?<name>[a-z0-9][^.:;]{1,80}?),? "
            + @"(?:societe|sa|sarl|sas|gmbh|ltd|bv|se) (?:de droit|a responsabilite|anonyme|par actions|europeenne|etrangere)[^;]{0,200}?"
            + @"siege social ?:? ?(?<line>[^;:]{5,160}?) immatricul[^;:]{0,80}?, est (?:la )?societe "
            + @"(?:(?<acquirer>absorbante|beneficiaire)|absorbee|scindee)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Presented { get; }
}
