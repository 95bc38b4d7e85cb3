using System.Text.RegularExpressions;

namespace Watch.Sources.Amf.Texts;

/// <summary>
/// When the AMF received a declaration and what completes it: "Par courrier reçu le …, complété par un courrier reçu le …".
/// </summary>
/// <param name="End">Behind the days: there the one who declares is named.</param>
internal sealed partial record LetterDays(DateOnly? Received, IReadOnlyList<DateOnly> Completed, int End)
{
    /// <summary>The last letter that is named in a part of a text; null where none is.</summary>
    /// <param name="before">When the letter before it was received, for "le même jour".</param>
    public static LetterDays? Read(CompactText text, int from, int to, DateOnly? before, ReadingNotes notes)
    {
        // From the right: the letters that complete the first one are part of its opening.
        foreach (Match opening in Opening.Matches(text.Text[..to], from).Where(m => !m.Groups["more"].Success).Reverse())
        {
            LetterDays read = Read(text, opening.Index + opening.Length, before);
            if (read.Received is null)
            {
                notes.Warn("unreadable-receipt", text.Shown(opening.Index, Math.Min(to, read.End)));
            }

            return read;
        }

        return null;
    }

    private static LetterDays Read(CompactText text, int at, DateOnly? before)
    {
        List<Match> tokens = [];
        for (Match token = Token.Match(text.Text, at); token.Success; token = Token.Match(text.Text, at))
        {
            at = token.Index + token.Length;
            tokens.Add(token);
        }

        if (tokens.Exists(t => t.Groups["same"].Success))
        {
            return new LetterDays(before, [], at);
        }

        DateOnly?[] days = [.. DaysOf(tokens)];
        return days.Length == 0 || days.Contains(null)
            ? new LetterDays(null, [], at)
            : new LetterDays(days[0], [.. days[1..].OfType<DateOnly>()], at);
    }

    // "reçus les 24 mai et 8 juin 2022": the month and the year of what follows.
    private static List<DateOnly?> DaysOf(List<Match> tokens)
    {
        List<DateOnly?> days = [];
        string month = "";
        string year = "";
        for (int i = tokens.Count - 1; i >= 0; i--)
        {
            Match token = tokens[i];
            if (token.Groups["day"].Success)
            {
                month = token.Groups["month"].Success ? token.Groups["month"].Value : month;
                year = token.Groups["year"].Success ? token.Groups["year"].Value : year;
                days.Insert(0, month.Length > 0 && year.Length > 0 ? PrintedDays.Make(token.Groups["day"].Value, month, year) : null);
            }
        }

        return days;
    }

    [GeneratedRegex(
        "(?<more>(?:complete|rectifie|precise)e?s?(?:notamment)?par(?:une?|des|deux)?)?(?:courriers?|lettres?|courriels?)recus?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Opening { get; }

    [GeneratedRegex(
        @"\G(?:(?<same>lememejour)|les?(?=[0-9])|,|et(?=(?:les?)?[0-9])|(?:par|a|de)l'(?:amf|autorite(?:francaise)?desmarchesfinanciers)"
            + @"(?:\(amf\))?|(?:et)?(?:complete|rectifie|precise)e?s?(?:notamment)?par(?:une?|des|deux)?(?:courriers?|lettres?|"
            + @"courriels?)recus?|"
            + PrintedDays.Pattern
            + "[0-9]?|(?<day>[0-9]{1,2})(?:er)?(?=(?:,|et)(?:les?)?[0-9]))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Token { get; }
}
