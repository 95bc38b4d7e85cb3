using System.Text.RegularExpressions;

namespace Watch.Rules.French.Words;

/// <summary>The signs of a French page, whoever wrote its words.</summary>
public static partial class Typography
{
    /// <summary>
    /// The same words with one kind of apostrophe, ’; the straight one between letters is never a quotation mark. Links hold none.
    /// </summary>
    public static string Of(string text) => Straight().Replace(text, "’");

    [GeneratedRegex(@"(?<=\p{L})['\u02BC\u2018](?=\p{L})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Straight();
}
