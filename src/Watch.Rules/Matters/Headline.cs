using System.Text.RegularExpressions;
using Watch.Rules.Text;

namespace Watch.Rules.Matters;

/// <summary>What a headline says, apart from how it is written: letters and figures alone, folded, without counters and clocks.</summary>
internal static partial class Headline
{
    /// <summary>Its words in order, each folded.</summary>
    public static IReadOnlyList<string> Words(string title) =>
        [
            .. string.Concat(Counters.Replace(title, " ").Select(c => char.IsLetterOrDigit(c) ? Folded(c) : " "))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ];

    /// <summary>The words in one line.</summary>
    public static string Of(string title) => string.Join(' ', Words(title));

    /// <summary>Whether two headlines share most of their words, so that one is the other edited.</summary>
    public static bool AreAlike(string one, string other)
    {
        HashSet<string> first = [.. Words(one)];
        HashSet<string> second = [.. Words(other)];
        int shared = first.Count(second.Contains);
        return shared * 2 >= Math.Max(first.Count, second.Count);
    }

    private static string Folded(char c) =>
        Letters.Of(c) switch
        {
            Letters.Several => Letters.Expand(c),
            Letters.Separator or Letters.Dropped or Letters.Half => "",
            var letter => letter.ToString(),
        };

    [GeneratedRegex(
        @"[\(\[][ ]?[0-9]{1,6}(?:[ ][^\(\)\[\]]{0,20})?[\)\]]|[0-9]{1,6}[ ](?:commentaires?|comments?|vues?|partages?|réactions?)\b"
            + @"|(?<![0-9])[0-9]{1,2}[:h][0-9]{2}(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Counters { get; }
}
