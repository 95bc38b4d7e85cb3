using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Watch.Worker.Configuration.Catalogue;

/// <summary>A sentence with holes, as in <c>a whole number from {0} to {1}</c>, by which what is said in English is known again.</summary>
internal sealed partial class Sentence(string template)
{
    private const int Timeout = 1000;

    private Regex Pattern =>
        field ??= new Regex(PatternOf(template), RegexOptions.CultureInvariant | RegexOptions.Singleline, Milliseconds);

    private static TimeSpan Milliseconds => TimeSpan.FromMilliseconds(Timeout);

    /// <summary>Whether a text is that sentence.</summary>
    public bool IsIn(string? text) => text is not null && Pattern.IsMatch(text);

    /// <summary>What stands in the holes, in their order; null where the text is another sentence.</summary>
    public IReadOnlyList<string>? Parts(string text) =>
        Pattern.Match(text) is { Success: true } match ? [.. match.Groups.Values.Skip(1).Select(g => g.Value)] : null;

    /// <summary>The sentence with its holes filled.</summary>
    public static string Fill(string template, IReadOnlyList<string> parts) =>
        Hole().Replace(template, m => parts[int.Parse(m.Groups["hole"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)]);

    private static string PatternOf(string template)
    {
        StringBuilder pattern = new("^");
        int from = 0;
        foreach (Match hole in Hole().Matches(template))
        {
            pattern.Append(Regex.Escape(template[from..hole.Index])).Append("(.*?)");
            from = hole.Index + hole.Length;
        }

        return pattern.Append(Regex.Escape(template[from..])).Append('$').ToString();
    }

    [GeneratedRegex(@"\{(?<hole>\d)\}", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Hole();
}
