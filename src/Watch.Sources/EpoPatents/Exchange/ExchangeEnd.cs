using Watch.Contracts.Notices;

namespace Watch.Sources.EpoPatents.Exchange;

/// <summary>What the end of a document says of the whole: that it is all there, or that it breaks off.</summary>
internal static class ExchangeEnd
{
    /// <summary>Whether between the records of a document nothing may stand; OPS puts them into what it was asked for.</summary>
    public static bool IsOfRecordsAlone(string? root) => root is "exchange-documents";

    /// <summary>The fault, or null.</summary>
    /// <param name="tail">What stands after the last record.</param>
    /// <param name="root">The name of the root; null where there is none, or a record is the root.</param>
    /// <param name="isAll">Whether it is the whole document: there was no record.</param>
    public static (RejectReason Reason, string Fault)? FaultOf(string tail, string? root, bool isAll) =>
        (root, isAll) switch
        {
            (null, true) when string.IsNullOrWhiteSpace(tail) => (RejectReason.Truncated, "The document is empty."),
            (null, true) when tail.LastIndexOf('<') > tail.LastIndexOf('>') => (
                RejectReason.Truncated,
                "The document breaks off inside a tag."
            ),
            (null, true) => (RejectReason.Malformed, "The document has no root element: it is no XML that can be read."),
            (null, false) => null,
            _ when IsClosed(tail.AsSpan().TrimEnd(), root, isAll) => null,
            _ => (RejectReason.Truncated, $"The document breaks off: </{root}> is missing."),
        };

    private static bool IsClosed(ReadOnlySpan<char> text, string root, bool isAll)
    {
        int at = text.LastIndexOf('<');
        if (at < 0 || text[^1] != '>')
        {
            return false;
        }

        ReadOnlySpan<char> tag = text[(at + 1)..^1].TrimEnd();
        ReadOnlySpan<char> name =
            tag.StartsWith("/") ? tag[1..]
            : isAll && tag.EndsWith("/") ? tag[..^1]
            : [];
        return name[(name[..Math.Min(name.Length, root.Length + 41)].IndexOf(':') + 1)..].StartsWith(root, StringComparison.Ordinal);
    }
}
