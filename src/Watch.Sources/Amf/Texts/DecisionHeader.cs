using System.Text.RegularExpressions;
using Watch.Contracts.Identifiers;

namespace Watch.Sources.Amf.Texts;

/// <summary>What stands at the head of a decision, and on each of its pages: <c>226C1175-FR0013176526-FS0683 page 2</c>.</summary>
internal sealed partial record DecisionHeader
{
    /// <summary>How far a number that stands alone may be from the beginning.</summary>
    private const int HeadLength = 400;

    public string? Number { get; private init; }

    public Isin? Isin { get; private init; }

    /// <summary>The decision that it completes.</summary>
    public string? ComplementOf { get; private init; }

    /// <summary>The issuer, where its market stands under its name.</summary>
    public string? Issuer { get; private init; }

    public static DecisionHeader Read(string source, ReadingNotes notes)
    {
        string? complemented = Complement.Match(source) is { Success: true } named ? named.Groups["number"].Value.ToUpperInvariant() : null;
        Match line = Line.Match(source);
        Isin? isin = null;
        if (line.Success)
        {
            string printed = line.Groups["isin"].Value;
            if (Watch.Contracts.Identifiers.Isin.TryParse(printed, out Isin read))
            {
                isin = read;
            }
            else
            {
                notes.Warn("invalid-isin", printed);
            }
        }

        return new DecisionHeader
        {
            Number =
                line.Groups["number"].Success ? line.Groups["number"].Value
                : Alone.Match(source[..Math.Min(source.Length, HeadLength)]) is { Success: true } alone ? alone.Groups["number"].Value
                : null,
            Isin = isin,
            ComplementOf = complemented,
            Issuer = Market.Match(source) is { Success: true } market
                ? NameMarks.Split(market.Groups["name"].Value.Trim(), source).Name
                : null,
        };
    }

    /// <summary>The text without the lines that each page repeats.</summary>
    public static string Without(string source) => Repeated.Replace(source, "\n");

    private const string LineOfPage =
        @"(?:(?<number>[0-9]{3}C[0-9]{4})\s*-\s*)?(?<isin>[A-Z]{2}[A-Z0-9]{9}[0-9])\s*-\s*(?:FS|OP|DER|PAC|"
        + @"DIV)\s?[0-9]{2,5}(?:-[A-Z]{1,3}[0-9]{1,3})?";

    [GeneratedRegex("(?<![A-Z0-9])" + LineOfPage, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line { get; }

    [GeneratedRegex(
        @"\s*(?<![A-Z0-9])" + LineOfPage + @"(?:\s*-?\s*[Pp]age\s*[0-9]{1,3}(?:\s*/\s*[0-9]{1,3})?)?\s*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Repeated { get; }

    [GeneratedRegex(
        @"(?<!D\s?&\s?I\s*)(?:^|\n)\s*(?<!D\s?&\s?I\s*)(?<number>[0-9]{3}C[0-9]{4})(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Alone { get; }

    [GeneratedRegex(
        @"(?<![(\p{L}]\s*)[Cc]ompl[ée]ment\s+[àa]\s+(?:la\s+)?(?:D\s?&\s?I|"
            + @"décision\s+et\s+information)\s*(?:n°\s*)?(?<number>[0-9]{3}[Cc][0-9]{4})(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Complement { get; }

    [GeneratedRegex(
        @"(?:^|\n)[ \t\u00A0]*(?<name>[^\s(][^\n]{0,80}?)[ \t\u00A0]*\n\s*\((?:Euronext|Eurolist|Alternext|Compartiment|NYSE|"
            + @"March[ée]|Premier|Second|Nouveau)[^)\n]{0,60}\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Market { get; }
}
