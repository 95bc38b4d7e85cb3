using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc.Families;

/// <summary>The town in a line of an address abroad: none rather than a piece of a street.</summary>
internal static partial class ForeignTown
{
    private const int MostWords = 5;

    /// <summary>A line without any number may be a town where it is this short.</summary>
    private const int MostWordsAlone = 3;

    private const int LeastLetters = 3;

    /// <summary>What ends like a street is one only where something stands before the end.</summary>
    private const int LongestEnd = 8;

    /// <summary>Words of streets, of buildings and of boxes.</summary>
    private static readonly FrozenSet<string> _ofStreets = FrozenSet.ToFrozenSet(
        (
            "rue avenue av ave boulevard bd bld bld blvd chemin ch route rte place pl impasse allee allees quai square "
            + "cours chaussee sentier passage faubourg voie ruelle montee street road rd lane drive dr way court row terrace "
            + "crescent close gardens mews highway broadway strasse straße str weg platz gasse ring damm ufer straat laan "
            + "plein gracht kade steenweg dreef via viale piazza corso largo calle carrer carretera plaza paseo passeig "
            + "avenida rua praca ulica ul floor etage tower towers tour building house centre center immeuble residence zone "
            + "zona zi za parc park business unit suite apt appartement batiment bat box bp po cp cs chez lieu dit etranger "
            + "industriel industrielle industrial office station"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static readonly string[] _endsOfStreets = ["strasse", "straße", "str", "straat", "laan", "plein", "gracht", "steenweg"];

    private static readonly char[] _edges = [' ', ',', '-', '.', '('];

    /// <summary>The town and the postal code before it; each may be missing.</summary>
    public static (string? Town, string? PostalCode) Of(string line)
    {
        Match code = LastCode.Match(line);
        if (!code.Success)
        {
            string alone = line.Trim(_edges);
            return (line.Any(char.IsAsciiDigit) ? null : TownIn(alone, MostWordsAlone), null);
        }

        return TownIn(code.Groups["town"].Value.Trim(_edges), MostWords) is { } town ? (town, code.Groups["code"].Value) : (null, null);
    }

    /// <summary>Whether a word of it is one of streets, buildings or boxes.</summary>
    public static bool HasStreet(string text) => FoldedWords.Of(text).Exists(w => IsOfStreet(w.Folded));

    private static string? TownIn(string text, int mostWords)
    {
        List<FoldedWord> words = FoldedWords.Of(text);
        bool isTown =
            words.Count > 0
            && text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length <= mostWords
            && !text.AsSpan().ContainsAny(",;:/")
            && words.Exists(w => w.Folded.Length >= LeastLetters)
            && !words.Exists(w => IsOfStreet(w.Folded));
        return isTown ? text : null;
    }

    private static bool IsOfStreet(string word) =>
        _ofStreets.Contains(word)
        || (word.Length > LongestEnd && Array.Exists(_endsOfStreets, e => word.EndsWith(e, StringComparison.Ordinal)));

    /// <summary>
    /// The last word with a digit in it and what follows, where that word is a postal code: four digits at least, or letters and digits as
    /// in <c>D03</c> or <c>WC1V 7PB</c>; something stands before it, and that is no box. A number of a house is none.
    /// </summary>
    [GeneratedRegex(
        @"(?<=\S[\s,]+(?<!\b(?:box|bp|cs|unit|bloc|block|apt|suite|room|rm|lot|flat|bat|pk|km)[\s,]+))"
            + @"(?<code>\(?(?:[A-Z]{1,3}-?)?[0-9]{4,6}[A-Za-z]{0,2}\)?|[0-9]{2,3}-[0-9]{3,4}"
            + @"|[A-Za-z]{1,3}[0-9][0-9A-Za-z-]{0,5}(?:\s+[0-9][A-Za-z]{2,3})?)[\s,]+(?<town>[^0-9]*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex LastCode { get; }
}
