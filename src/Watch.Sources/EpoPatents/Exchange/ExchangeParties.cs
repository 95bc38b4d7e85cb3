using System.Text.RegularExpressions;
using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Patents;
using Watch.Sources.Text;

namespace Watch.Sources.EpoPatents.Exchange;

/// <summary>
/// The applicants of a record, each once. They are listed as printed (<c>original</c>, <c>docdba</c>) and as the EPO standardises them
/// (<c>epodoc</c>, <c>docdb</c>), which alone tells countries; nothing pairs the two lists but the names.
/// </summary>
internal sealed partial class ExchangeParties(ExchangeRecord record)
{
    private const int Most = 200;
    private const int LongestName = 300;

    private readonly XElement? _parties = record.Biblio.Child("parties");

    /// <summary>As printed where that is listed, else as standardised; without place, which is not told.</summary>
    public IReadOnlyList<Party> Read()
    {
        Named[] standard = Names("applicants", "applicant", IsStandard);
        Named[] printed = Names("applicants", "applicant", e => !IsStandard(e));
        HashSet<string> inventors = [.. Names("inventors", "inventor", _ => true).Select(n => n.Key)];
        string?[] countries = [.. standard.Select(s => s.Country).Distinct(StringComparer.Ordinal)];
        string? common = countries.Length == 1 ? countries[0] : null;
        return
        [
            .. (printed.Length > 0 ? printed : standard).Select(n =>
                inventors.Contains(n.Key) ? Natural(n) : Legal(n, standard.FirstOrDefault(s => s.Key == n.Key)?.Country ?? common)
            ),
        ];
    }

    // Who invented and applied is a human being: of such a one the name is kept and nothing else.
    private static Party Natural(Named named) =>
        new()
        {
            Role = PartyRole.Applicant,
            Name = named.Name,
            Person = PersonType.Natural,
        };

    private static Party Legal(Named named, string? country) =>
        new()
        {
            Role = PartyRole.Applicant,
            Name = named.Name,
            Country = country,
        };

    private Named[] Names(string list, string element, Func<XElement, bool> isWanted) =>
        [
            .. _parties
                .Child(list)
                .ChildrenOf(element)
                .Where(isWanted)
                .Take(Most)
                .Select(e => One(e, $"{element}-name"))
                .OfType<Named>()
                .DistinctBy(n => n.Key, StringComparer.Ordinal),
        ];

    private Named? One(XElement party, string element)
    {
        string printed = record.Notes.TextOf(party.Down(element, "name"), LongestName) ?? "";
        Match match = Bracketed.Match(printed);
        string name = (match.Success ? match.Groups["name"].Value : printed).Trim(' ', ',', ';');
        string? country = match.Success ? match.Groups["country"].Value : party.Down("residence", "country")?.Value.Trim();
        return name.Length == 0 ? null : new Named(name, KeyOf(name), CountryOf(country));
    }

    // As the EPO standardises them: without points and commas.
    private static string KeyOf(string name) =>
        string.Join(
            ' ',
            string.Concat(Folding.Fold(name).Where(c => c is not ('.' or ',' or '/' or '\'')))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );

    private static string? CountryOf(string? text) =>
        text?.ToUpperInvariant() is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] country && country != "XX" ? country : null;

    private static bool IsStandard(XElement party) => party.AttributeOf("data-format") is "epodoc" or "docdb" or null;

    private sealed record Named(string Name, string Key, string? Country);

    [GeneratedRegex(@"^(?<name>.*\S)\s*\[(?<country>[A-Za-z]{2})\]\s*,?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed { get; }
}
