using System.Net;
using System.Text;

namespace Watch.Sources.Articles.Markup;

/// <summary>The words of a long piece of HTML in one pass: tags part words, what scripts and styles hold is left out.</summary>
internal static class LooseText
{
    // What they hold is no markup, whatever it looks like.
    private static readonly string[] _raw = ["script", "style", "textarea", "title", "iframe", "noframes", "noscript", "xmp"];

    /// <summary>The words, blanks not yet folded.</summary>
    public static string Of(ReadOnlySpan<char> html)
    {
        StringBuilder words = new();
        while (!html.IsEmpty)
        {
            int tag = html.IndexOf('<');
            words.Append(tag < 0 ? html : html[..tag]);
            html = tag < 0 ? [] : html[tag..];
            if (html.IsEmpty)
            {
                break;
            }

            bool isTag = IsTag(html);
            words.Append(isTag ? ' ' : '<');
            html = html[LengthOfTag(html)..];
        }

        return WebUtility.HtmlDecode(words.ToString());
    }

    /// <summary>
    /// How long the tag is that a text begins with, with what an element holds that is no markup; 1 where the bracket begins none, all
    /// that there is where it has no end.
    /// </summary>
    public static int LengthOfTag(ReadOnlySpan<char> html)
    {
        if (!IsTag(html))
        {
            return 1;
        }

        if (html.StartsWith("<!--", StringComparison.Ordinal))
        {
            int closed = html.IndexOf("-->", StringComparison.Ordinal);
            return closed < 0 ? html.Length : closed + "-->".Length;
        }

        int end = EndOfTag(html);
        foreach (string name in end < html.Length ? _raw : [])
        {
            if (IsNamed(html[1..], name) && html[end - 2] != '/')
            {
                int close = html[end..].IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
                return close < 0 ? html.Length : end + close;
            }
        }

        return end;
    }

    private static bool IsTag(ReadOnlySpan<char> html) => html.Length > 1 && (char.IsAsciiLetter(html[1]) || html[1] is '/' or '!' or '?');

    private static bool IsNamed(ReadOnlySpan<char> tag, string name) =>
        tag.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && (tag.Length == name.Length || !char.IsAsciiLetterOrDigit(tag[name.Length]));

    // A bracket inside of a quoted value ends nothing, unless the quote is left open.
    private static int EndOfTag(ReadOnlySpan<char> html)
    {
        char quote = '\0';
        for (int i = 1; i < html.Length; i++)
        {
            char c = html[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'' && html[..i].TrimEnd().EndsWith('='))
            {
                quote = c;
            }
            else if (c == '>')
            {
                return i + 1;
            }
        }

        int first = html.IndexOf('>');
        return first < 0 ? html.Length : first + 1;
    }
}
