using System.Text.RegularExpressions;

namespace Watch.Rules.French.Words;

/// <summary>The signs of a French page, whoever wrote its words.</summary>
public static partial class Typography
{
    /// <summary>
    /// The same words with one kind of apostrophe, ’; the straight one between letters is never a quotation mark. Links hold none.
    /// </summary>
    public static string Of(string text) => Straight().Replace(text, "’");

    /// <summary>
    /// The same with a blank that no line is broken at before : ; ! ? » and behind «, where one stands; signs without a blank, as in an
    /// address, are left as they are.
    /// </summary>
    public static string Spaced(string text) => Narrow().Replace(Wide().Replace(text, NoBreak), NarrowNoBreak);

    /// <summary>A passage of another in quotation marks; those that it holds itself become the inner ones.</summary>
    public static string Quoted(string passage)
    {
        string opened = passage.Replace("« ", "“", StringComparison.Ordinal).Replace('«', '“');
        return $"« {opened.Replace(" »", "”", StringComparison.Ordinal).Replace('»', '”')} »";
    }

    private const string NoBreak = "\u00A0";
    private const string NarrowNoBreak = "\u202F";

    [GeneratedRegex(@"(?<=\S) (?=[:»](?:\W|$))|(?<=«) ", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Wide();

    [GeneratedRegex(@"(?<=\S) (?=[;!?](?:\W|$))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Narrow();

    [GeneratedRegex(@"(?<=\p{L})['\u02BC\u2018](?=\p{L})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Straight();
}
