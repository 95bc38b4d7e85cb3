using System.Text.RegularExpressions;
using Watch.Contracts.Notices;

namespace Watch.Sources.Amf.Texts;

/// <summary>Takes apart those who declare together: "le concert composé de la société A (Lyon) et de M. B".</summary>
internal static partial class DeclarantList
{
    /// <summary>All of them; none where one of them cannot be read for sure.</summary>
    public static IReadOnlyList<Declarant> Read(CompactText text, string source, int from, int to, bool concert)
    {
        string within = text.Text[..to];
        bool many = false;
        if (concert)
        {
            Match head = Concert.Match(within, from);
            from = head.Index + head.Length;
            many = head.Success;
        }

        (bool plural, bool persons) = (IsPlural(text, within, from), Gentlemen.IsMatch(within, from));
        List<(int From, int To)> items = [.. Split(text, from, to, plural || persons)];
        if ((many || plural || persons) && items.Count < 2)
        {
            return [];
        }

        DeclarantKind kind = new(plural, persons);
        List<Declarant> read = [];
        foreach ((int start, int end) in items)
        {
            if (DeclarantItem.Read(text, source, start, end, kind) is not { } one)
            {
                return [];
            }

            read.Add(one);
        }

        return read;
    }

    private static bool IsPlural(CompactText text, string within, int from) =>
        Plural.Match(within, from) is { Success: true } word && text.IsWordEnd(word.Index + word.Length);

    // Outside brackets, before a word that begins another one; in "les sociétés A, B et C" at every comma, behind addresses where there
    // are any.
    private static IEnumerable<(int From, int To)> Split(CompactText text, int from, int to, bool plain)
    {
        bool addressed = plain && text.Text.AsSpan(from, to - from).Contains(')');
        Regex separators =
            !plain ? Strong
            : addressed ? BehindAddress
            : Plain;
        int start = from;
        foreach (Match match in separators.Matches(text.Text[..to], from))
        {
            if (match.Index > start && Depth(text.Text, from, match.Index) == 0 && IsApart(text, match))
            {
                yield return (start, match.Index);
                start = match.Index + match.Length;
            }
        }

        yield return (start, to);
    }

    private static bool IsApart(CompactText text, Match match)
    {
        Group and = match.Groups["and"];
        return (!and.Success || (text.IsWordStart(and.Index) && text.IsWordEnd(and.Index + and.Length)))
            && (and.Success || !Suffix.IsMatch(text.Text, match.Index + match.Length));
    }

    private static int Depth(string text, int from, int to) => text.AsSpan(from..to).Count('(') - text.AsSpan(from..to).Count(')');

    [GeneratedRegex(
        @"\G(?:le|un)concert(?:familial)?,?(?:compose|forme|constitue)(?:notamment)?,?(?:par(?:les(?=societes))?|des(?=societes)|de|"
            + @"entre|d')",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Concert { get; }

    [GeneratedRegex(@"\G(?:les)?(?:societes|fonds)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plural { get; }

    [GeneratedRegex(@"\Gmm\.", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Gentlemen { get; }

    [GeneratedRegex(
        @"(?:,|,?(?<and>et|ainsique))(?:avec|par|de|d')?(?=(?:la|une)societe|lefonds|l'epic|lacaisse|lebanque|mm?\.|mmes?|mlle|"
            + @"monsieur|madame)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Strong { get; }

    [GeneratedRegex(@"(?<=\)[0-9]?)(?:,?(?<and>et)|,)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BehindAddress { get; }

    [GeneratedRegex(",?(?<and>et)|,", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plain { get; }

    [GeneratedRegex(
        @"\G(?:inc|llc|ltd|limited|l\.?p|llp|l\.l\.c|s\.?a|n\.?v|b\.?v|corp|co|plc|gmbh|ag)(?![a-z])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    internal static partial Regex Suffix { get; }
}

/// <summary>What the words before a list say of all its members.</summary>
/// <param name="Firms">"les sociétés".</param>
/// <param name="Persons">"MM.".</param>
internal readonly record struct DeclarantKind(bool Firms, bool Persons);
