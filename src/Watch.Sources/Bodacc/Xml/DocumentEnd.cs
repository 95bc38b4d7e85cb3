using System.Text.RegularExpressions;
using Watch.Contracts.Notices;

namespace Watch.Sources.Bodacc.Xml;

/// <summary>What the text after the last record says of the whole document: that it is all there, or that it breaks off.</summary>
/// <param name="Reason">With a fault.</param>
/// <param name="Fault">In one sentence; null where nothing is wrong.</param>
internal readonly partial record struct DocumentEnd(RejectReason Reason, string? Fault)
{
    private static readonly DocumentEnd _whole = new(default, null);

    /// <summary>Judges the end.</summary>
    /// <param name="text">What stands after the last record.</param>
    /// <param name="root">The name of the root element, or null.</param>
    /// <param name="isAll">True when the text is the whole document: there was no record.</param>
    public static DocumentEnd Read(string text, string? root, bool isAll)
    {
        if (root is null)
        {
            bool empty = isAll && string.IsNullOrWhiteSpace(text);
            return empty
                ? new(RejectReason.Truncated, "The document is empty.")
                : new(RejectReason.Malformed, "The document has no root element: it is no XML that can be read.");
        }

        string end = Aside.Replace(text, "").TrimEnd();
        if (!end.EndsWith('>') || !RootEnd(end, root))
        {
            return new(RejectReason.Truncated, $"The document breaks off: </{root}> is missing.");
        }

        return isAll || EndTags.IsMatch(end)
            ? _whole
            : new(RejectReason.Malformed, "After the last record there is text that belongs to none.");
    }

    private static bool RootEnd(string text, string root)
    {
        int at = text.LastIndexOf('<');
        ReadOnlySpan<char> tag = at < 0 ? [] : text.AsSpan(at..^1).TrimEnd();
        ReadOnlySpan<char> name =
            tag.StartsWith("</") ? tag[2..]
            : tag.EndsWith("/") ? tag[1..^1]
            : [];
        return name[(name.IndexOf(':') + 1)..].StartsWith(root, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"<!--.*?-->|<\?.*?\?>", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Aside { get; }

    [GeneratedRegex(
        @"^\s*(</[\w.:-]+\s*>\s*)*$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex EndTags { get; }
}
