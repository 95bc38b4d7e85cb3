using System.Text;
using System.Xml.Linq;

namespace Watch.Sources.Articles;

/// <summary>Addresses of articles: absolute, of the web, and no others.</summary>
internal static class Links
{
    /// <summary>An address out of a document, against what it may be relative to; null for one that is none of the web.</summary>
    public static Uri? Resolve(string? address, Uri? origin)
    {
        string text = string.Concat((address ?? "").EnumerateRunes().Where(r => !Rune.IsControl(r) && r != Rune.ReplacementChar)).Trim();
        if (text.Length is 0 or > ArticleLimits.MaxLink)
        {
            return null;
        }

        Uri? uri = text.StartsWith("//", StringComparison.Ordinal) && origin is null ? Absolute($"https:{text}") : Absolute(text);
        if (uri is null && origin is not null && !HasScheme(text))
        {
            Uri.TryCreate(origin, text, out uri);
        }

        return uri is { Scheme: "http" or "https", Host.Length: > 0 } && uri.AbsoluteUri.Length <= ArticleLimits.MaxLink ? uri : null;
    }

    /// <summary>What an element's addresses are relative to: the nearest <c>xml:base</c>, itself against the next one.</summary>
    public static Uri? BaseOf(XElement element, Uri? origin)
    {
        foreach (XElement outer in element.AncestorsAndSelf().Reverse())
        {
            origin = Within(outer.Attribute(XNamespace.Xml + "base")?.Value, origin);
        }

        return origin;
    }

    /// <summary>What addresses are relative to inside an element with this <c>xml:base</c>.</summary>
    public static Uri? Within(string? xmlBase, Uri? origin) => Resolve(xmlBase, origin) ?? origin;

    private static Uri? Absolute(string text) => HasScheme(text) && Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) ? uri : null;

    /// <summary>A path is not taken for a file of this machine.</summary>
    private static bool HasScheme(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(text[0]) && text.AsSpan(0, colon).IndexOfAny('/', '?', '#') < 0;
    }
}
