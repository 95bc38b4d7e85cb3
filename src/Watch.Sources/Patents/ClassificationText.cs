using System.Globalization;
using System.Text.RegularExpressions;
using Watch.Contracts.Notices;

namespace Watch.Sources.Patents;

/// <summary>Symbols of the IPC and the CPC as offices print them, brought to the canonical form: <c>A61K8/04</c>.</summary>
internal static partial class ClassificationText
{
    // The fields of WIPO ST.8, from zero: subclass 0-3, main group 4-7, a slash, subgroup 9-14, position 28, value 29.
    private const int GroupAt = 4;
    private const int SlashAt = 8;
    private const int SubgroupEnd = 15;
    private const int PositionAt = 28;
    private const int ValueAt = 29;

    /// <summary>
    /// The 50 characters of WIPO ST.8. Their pieces are trimmed apart, since offices align them left or right; where the blanks were folded
    /// the symbol and the letters behind the date are looked for. Null for what is no symbol.
    /// </summary>
    public static Classification? OfSt8(ClassificationScheme scheme, string text)
    {
        if (text.Length <= SubgroupEnd || text[SlashAt] != '/')
        {
            return OfShort(scheme, text);
        }

        string symbol = $"{text[..GroupAt].Trim()}{text[GroupAt..SlashAt].Trim()}/{text[(SlashAt + 1)..SubgroupEnd].Trim()}";
        return Make(scheme, symbol, At(text, PositionAt), At(text, ValueAt)) ?? OfShort(scheme, text);
    }

    /// <summary>
    /// The short form, with blanks or without: <c>B65D  5/62</c>. Behind a colon in the place of the slash stands an indexing code, which
    /// is told besides and not claimed: <c>F21W101:02</c>. Before it the edition of the IPC may stand: <c>7A 61K   9/16</c>.
    /// </summary>
    public static Classification? OfShort(ClassificationScheme scheme, string text)
    {
        Match match = Short.Match(text.Trim());
        if (!match.Success)
        {
            return null;
        }

        string symbol = $"{match.Groups["section"]}{match.Groups["class"]}{match.Groups["group"]}/{match.Groups["subgroup"]}";
        char value = match.Groups["mark"].ValueSpan is ":" ? 'A' : Letter(match.Groups["value"]);
        return Make(scheme, symbol, Letter(match.Groups["position"]), value);
    }

    /// <summary>A symbol in pieces or in one, with the letters that say where it stands and whether it is claimed.</summary>
    /// <param name="scheme">Of which scheme it is.</param>
    /// <param name="symbol">Without blanks; zeros before the group do not matter.</param>
    /// <param name="position"><c>F</c> of the first; anything else of another.</param>
    /// <param name="value"><c>A</c> or <c>N</c> of what is told besides; anything else of what is claimed.</param>
    public static Classification? Make(ClassificationScheme scheme, string symbol, char position, char value)
    {
        Match match = Canonical.Match(symbol);
        return match.Success
            ? new Classification
            {
                Scheme = scheme,
                Symbol = match.Groups["subclass"].Value + Group(match),
                Inventive = value is not ('A' or 'N'),
                First = position == 'F',
            }
            : null;
    }

    private static string Group(Match match) =>
        match.Groups["group"].Success
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{int.Parse(match.Groups["group"].ValueSpan, CultureInfo.InvariantCulture)}/{match.Groups["subgroup"].ValueSpan}"
            )
            : "";

    private static char At(string text, int place) => place < text.Length ? text[place] : ' ';

    private static char Letter(Group group) => group.Success ? group.ValueSpan[0] : ' ';

    [GeneratedRegex(
        @"^[1-8]?(?<section>[A-HY])\s?(?<class>[0-9][0-9][A-Z])\s*(?<group>[0-9]{1,4})\s*(?<mark>[/:])\s*(?<subgroup>[0-9]{2,6})"
            + @"(?:\s+(?:[0-9]{8})?\s*[ACS]?\s*(?<position>[FL])?\s*(?<value>[IAN])?|\s|$)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Short { get; }

    [GeneratedRegex(
        @"^(?<subclass>[A-HY][0-9][0-9][A-Z])(?:0*(?<group>[1-9][0-9]{0,3})/(?<subgroup>[0-9]{2,6}))?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Canonical { get; }
}
