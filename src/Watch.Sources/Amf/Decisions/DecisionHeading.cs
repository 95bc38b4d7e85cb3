using System.Text.RegularExpressions;
using Watch.Contracts.Identifiers;
using Watch.Sources.Text;

namespace Watch.Sources.Amf.Decisions;

/// <summary>What stands at the head of a decision of the AMF.</summary>
internal sealed partial record DecisionHeading
{
    /// <summary>How far into a text, blanks aside, its head may begin: something may be printed above it.</summary>
    private const int HeadWithin = 300;

    private const int HeadLength = 4_000;

    private const StringSplitOptions Blanks = StringSplitOptions.RemoveEmptyEntries;

    /// <summary>The number of the decision, as in <c>226C0645</c>.</summary>
    public string? Number { get; private init; }

    /// <summary>The share of the issuer.</summary>
    public Isin? Isin { get; private init; }

    /// <summary>The sort and number of the file, as in <c>FS0812</c> of a crossing and <c>OP004</c> of an offer.</summary>
    public string? File { get; private init; }

    /// <summary>The name that stands above its market.</summary>
    public string? Issuer { get; private init; }

    /// <summary>The day that is printed under the number.</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>The number of the decision that this one completes.</summary>
    public string? ComplementOf { get; private init; }

    /// <summary>Reads it, whatever blanks were printed or lost.</summary>
    public static DecisionHeading Read(string? text)
    {
        if (text is null)
        {
            return new DecisionHeading();
        }

        string bare = string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Take(HeadLength));
        Match head = Head.Match(bare);
        if (!head.Success || head.Index > HeadWithin)
        {
            return new DecisionHeading();
        }

        Match complement = Complement.Match(bare);
        Match issuer = AboveMarket.Match(text[..Math.Min(text.Length, HeadLength)]);
        return new DecisionHeading
        {
            Number = head.Groups["number"].Value,
            Isin = Contracts.Identifiers.Isin.TryParse(head.Groups["isin"].Value, out Isin isin) ? isin : null,
            File = head.Groups["file"] is { Success: true } file ? file.Value : null,
            Issuer = issuer.Success ? string.Join(' ', issuer.Groups["name"].Value.Split(default(char[]), Blanks)) : null,
            Day = DayOf(head),
            ComplementOf = complement.Success ? complement.Groups["number"].Value : null,
        };
    }

    private static DateOnly? DayOf(Match head) =>
        FrenchDate.TryParse($"{head.Groups["day"].Value} {head.Groups["month"].Value} {head.Groups["year"].Value}", out DateOnly day)
            ? day
            : null;

    [GeneratedRegex(
        """
            (?<number>2[0-9]{2}C[0-9]{4})
            (?: -? (?:2[0-9]{2}C[0-9]{4})? -? (?<isin>[A-Z]{2}[A-Z0-9]{9}[0-9]) - (?<file>FS[0-9]{4}|[A-Z]{2}[0-9]{3}) (?:-R[0-9]{2})? )?
            (?: (?:2[0-9]{2}C[0-9]{4})? (?:[A-Z]{2}[A-Z0-9]{9}[0-9]-(?:FS[0-9]{4}|[A-Z]{2}[0-9]{3})(?:-R[0-9]{2})?)?
                (?<day>1er|[0-9]{1,2}) (?<month>[a-zéûA-ZÉÛ]{3,9}) (?<year>[12][0-9]{3}) )?
            """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Head { get; }

    [GeneratedRegex(
        @"\n[\ \t\u00A0]*(?<name>[\p{L}\p{N}][^\n()]{1,80})\s*\n\s*\((?:Euronext|Alternext|March[ée])[^()]{0,60}\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex AboveMarket { get; }

    [GeneratedRegex(
        "Compl[ée]ments?(?:à|a|au|aux)(?:la)?D&I(?<number>2[0-9]{2}C[0-9]{4})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Complement { get; }
}
