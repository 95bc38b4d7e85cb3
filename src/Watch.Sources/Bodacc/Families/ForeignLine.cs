using Watch.Sources.Text;

namespace Watch.Sources.Bodacc.Families;

/// <summary>
/// What one line of an address abroad says: street, town and country follow each other in the manner of their country, and only what
/// stands at the end is sure.
/// </summary>
/// <param name="City">The town, where it stands behind a postal code or alone; never a street.</param>
/// <param name="PostalCode">What stands before the town.</param>
/// <param name="Country">As printed at the end; null where no country that is known stands there.</param>
/// <param name="Code">Of <paramref name="Country"/>.</param>
internal sealed record ForeignLine(string? City, string? PostalCode, string? Country, string? Code)
{
    private static readonly ForeignLine _nothing = new(null, null, null, null);

    /// <summary>A state that is called by its form: "République de Guinée" is Guinée.</summary>
    private static readonly HashSet<string> _forms =
    [
        "republique",
        "royaume",
        "principaute",
        "duche",
        "confederation",
        "federation",
        "etat",
        "sultanat",
        "ile",
        "iles",
    ];

    private static readonly HashSet<string> _articles = ["de", "du", "des", "d", "la", "le", "les", "l", "the", "of"];

    /// <summary>Reads a line; null says nothing.</summary>
    public static ForeignLine Read(string? line)
    {
        if (line is null)
        {
            return _nothing;
        }

        List<FoldedWord> words = FoldedWords.Of(line);
        (int from, string? code) = CountryIn(words);
        if (code is null)
        {
            (string? town, string? postal) = ForeignTown.Of(line);
            return new ForeignLine(town, postal, null, null);
        }

        (string? city, string? postalCode) = ForeignTown.Of(line[..words[from].Start]);
        bool isOtherCountry = CountryNames.CodeOf(city) is { } other && other != code;
        return new ForeignLine(isOtherCountry ? null : city, postalCode, line[words[from].Start..words[^1].End], code);
    }

    // The longest name at the end: "Irlande du Nord" before "Irlande". What an article leads to is a street, "rue du Portugal".
    private static (int From, string? Code) CountryIn(List<FoldedWord> words)
    {
        for (int from = Math.Max(0, words.Count - CountryNames.MostWords); from < words.Count; from++)
        {
            if (CountryNames.OfName(string.Join(' ', words.Skip(from).Select(w => w.Folded))) is { } code)
            {
                return BeginOf(words, from) is { } begin ? (begin, code) : (0, null);
            }
        }

        return (0, null);
    }

    private static int? BeginOf(List<FoldedWord> words, int from)
    {
        int before = from;
        while (before > 0 && _articles.Contains(words[before - 1].Folded))
        {
            before--;
        }

        return before == from ? from
            : before == 0 ? 0
            : _forms.Contains(words[before - 1].Folded) ? before - 1
            : null;
    }
}
