using System.Collections.Frozen;
using Watch.Sources.Text;

namespace Watch.Sources.Amf.Texts;

/// <summary>The country of a firm: of the law it is of ("de droit luxembourgeois"), or of its address.</summary>
internal static class Nationalities
{
    private const int DigitsOfPost = 4;

    /// <summary>What stands behind "de droit", without blanks: an adjective or the name of a country or a state of one.</summary>
    public const string Pattern =
        "(?:(?<law>luxembourgeois|belge|neerlandais|hollandais|allemand|anglais|britannique|ecossais|gallois|italien|espagnol|"
        + "portugais|suisse|"
        + "suedois|norvegien|danois|finlandais|irlandais|americain|canadien|japonais|chinois|coreen|indien|singapourien|australien|"
        + "autrichien|"
        + "polonais|tcheque|slovaque|hongrois|roumain|bulgare|grec|turc|russe|israelien|emirati|emirien|qatarien|qatari|saoudien|"
        + "koweitien|marocain|"
        + "tunisien|egyptien|maltais|chypriote|monegasque|bermudien|liechtensteinois|islandais|estonien|letton|lituanien|slovene|"
        + "croate|mexicain|"
        + "bresilien|sud-africain|mauricien|hongkongais|panameen|taiwanais|francais)"
        + "|(?:del'etatd[eu]|des|de|du|d')(?<law>ilescaimans|ilescaiman|bermudes|delaware|jersey|guernesey|ilesviergesbritanniques|"
        + "ilemaurice|"
        + "pays-bas|etats-unis|hong-?kong|singapour|luxembourg|emiratsarabesunis|newyork|maryland|massachusetts|californie|texas|nevada))";

    private const string Adjectives = """
        LU luxembourgeois; BE belge; NL neerlandais hollandais; DE allemand; GB anglais britannique ecossais gallois; IT italien
        ES espagnol; PT portugais; CH suisse; SE suedois; NO norvegien; DK danois; FI finlandais; IE irlandais; US americain
        CA canadien; JP japonais; CN chinois; KR coreen; IN indien; SG singapourien; AU australien; AT autrichien; PL polonais
        CZ tcheque; SK slovaque; HU hongrois; RO roumain; BG bulgare; GR grec; TR turc; RU russe; IL israelien; AE emirati emirien
        QA qatari qatarien; SA saoudien; KW koweitien; MA marocain; TN tunisien; EG egyptien; MT maltais; CY chypriote; MC monegasque
        BM bermudien; LI liechtensteinois; IS islandais; EE estonien; LV letton; LT lituanien; SI slovene; HR croate; MX mexicain
        BR bresilien; ZA sud-africain; MU mauricien; HK hongkongais; PA panameen; TW taiwanais; FR francais
        """;

    private const string Lands = """
        KY ilescaimans ilescaiman; BM bermudes; US delaware etats-unis newyork maryland massachusetts californie texas nevada; JE jersey
        GG guernesey; VG ilesviergesbritanniques; MU ilemaurice; NL pays-bas; HK hong-kong hongkong; SG singapour; LU luxembourg
        AE emiratsarabesunis
        """;

    /// <summary>Towns that stand for their country at the end of an address, where no other town of that name is printed alone.</summary>
    private const string Towns = """
        FR paris|neuilly sur seine|courbevoie|puteaux|boulogne billancourt|paris la defense; GB londres|london|edimbourg|edinburgh
        NL amsterdam|rotterdam|la haye; DE francfort|francfort sur le main|munich|hambourg|berlin; BE bruxelles|anvers
        CH geneve|zurich|lausanne|bale; IE dublin; IT milan|rome|turin; ES madrid|barcelone; NO oslo; SE stockholm; DK copenhague
        FI helsinki; AT vienne; PT lisbonne; JP tokyo; CN pekin|shanghai|shenzhen; QA doha; AE abu dhabi|abou dabi|dubai
        US new york|wilmington|boston|chicago|los angeles|san francisco|philadelphie|delaware|massachusetts|connecticut
        US new york ny|wilmington delaware; CA toronto|montreal; CZ prague; GR athenes; PL varsovie
        """;

    private static readonly FrozenDictionary<string, string> _words = Read(Adjectives + ";" + Lands, ' ');
    private static readonly FrozenDictionary<string, string> _towns = Read(Towns, '|');

    /// <summary>The country of a <c>law</c> of <see cref="Pattern"/>; null where it is none.</summary>
    public static string? CodeOf(string law) => _words.GetValueOrDefault(law);

    /// <summary>The country at the end of an address, or that of a town known to all; null where neither is printed.</summary>
    public static string? OfAddress(string address)
    {
        string[] parts = address[(address.LastIndexOf(',') + 1)..].Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        string[] words = [.. FoldedWords.Of(string.Join(' ', parts.Where(p => !p.Any(char.IsAsciiDigit)))).Select(w => w.Folded)];
        string name = string.Join(' ', words.Where(w => w != "cedex"));
        return CountryNames.OfName(name)
            ?? _towns.GetValueOrDefault(name)
            ?? (parts.Any(p => p.Count(char.IsAsciiDigit) >= DigitsOfPost) ? Behind(words) : null);
    }

    // "DE 19801 USA" without a comma; a street has no postal code in it.
    private static string? Behind(string[] words) =>
        Enumerable
            .Range(1, Math.Max(0, words.Length - 1))
            .Select(from => CountryNames.OfName(string.Join(' ', words[from..])))
            .FirstOrDefault(c => c is not null);

    private static FrozenDictionary<string, string> Read(string rows, char between) =>
        rows.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(row => row[3..].Split(between).Select(name => KeyValuePair.Create(name, row[..2])))
            .ToFrozenDictionary(StringComparer.Ordinal);
}
