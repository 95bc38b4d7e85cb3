using System.Net;
using System.Text;

namespace Watch.Sources.Articles.Markup;

/// <summary>The words of a long piece of HTML in one pass: tags part words, what scripts and styles hold is left out.</summary>
internal static class LooseText
{
    private static readonly string[] _silent = ["script", "style"];

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

            if (html.Length > 1 && (char.IsAsciiLetter(html[1]) || html[1] is '/' or '!'))
            {
                words.Append(' ');
                html = Behind(html);
            }
            else
            {
                words.Append('<');
                html = html[1..];
            }
        }

        return WebUtility.HtmlDecode(words.ToString());
    }

    private static ReadOnlySpan<char> Behind(ReadOnlySpan<char> tag)
    {
        int end = tag.IndexOf('>');
        ReadOnlySpan<char> rest = end < 0 ? [] : tag[(end + 1)..];
        foreach (string name in _silent)
        {
            if (tag[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                int close = rest.IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
                return close < 0 ? [] : rest[close..];
            }
        }

        return rest;
    }
}
