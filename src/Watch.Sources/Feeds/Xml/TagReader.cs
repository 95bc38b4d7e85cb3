using System.Xml;

namespace Watch.Sources.Feeds.Xml;

/// <summary>
/// Reads a tag the way it is meant: quotes may be missing or of either kind, attributes may come twice, a tag that meets the
/// next one before its own end ends there.
/// </summary>
internal static class TagReader
{
    private const int MaxAttributes = 64;

    private static readonly IReadOnlyList<(string Name, string Value)> _none = [];

    /// <summary>The tag that begins at a place; null where no name follows the bracket, which then is a letter like another.</summary>
    public static Tag? Read(string text, int start)
    {
        int at = start + 1;
        bool isEnd = at < text.Length && text[at] == '/';
        at += isEnd ? 1 : 0;
        string? name = Name(text, ref at);
        if (name is null)
        {
            return null;
        }

        IReadOnlyList<(string, string)> attributes = Attributes(text, ref at, out bool isEmpty, out bool isCut);
        return new Tag(name, isEnd ? _none : attributes, isEnd, isEmpty, at, isCut);
    }

    private static List<(string, string)> Attributes(string text, ref int at, out bool isEmpty, out bool isCut)
    {
        List<(string Name, string Value)> attributes = [];
        isEmpty = false;
        isCut = false;
        for (SkipBlanks(text, ref at); at < text.Length && text[at] != '>'; SkipBlanks(text, ref at))
        {
            if (text[at] == '<')
            {
                return attributes;
            }

            isEmpty = text[at] == '/';
            if (Name(text, ref at) is not { } name)
            {
                at++;
                continue;
            }

            string value = Value(text, ref at, ref isCut);
            if (attributes.Count < MaxAttributes && attributes.TrueForAll(a => a.Name != name))
            {
                attributes.Add((name, value));
            }
        }

        at++;
        return attributes;
    }

    private static string Value(string text, ref int at, ref bool isCut)
    {
        int equals = at;
        SkipBlanks(text, ref equals);
        if (equals >= text.Length || text[equals] != '=')
        {
            return "";
        }

        at = equals + 1;
        SkipBlanks(text, ref at);
        return at < text.Length && text[at] is '"' or '\'' ? Quoted(text, ref at, ref isCut) : Bare(text, ref at);
    }

    private static string Quoted(string text, ref int at, ref bool isCut)
    {
        int end = text.IndexOf(text[at], at + 1);
        if (FeedTags.IsCrossed(text.AsSpan(at + 1, (end < 0 ? text.Length : end) - at - 1)))
        {
            isCut = true;
            at++;
            return Bare(text, ref at);
        }

        string value = text[(at + 1)..(end < 0 ? text.Length : end)];
        at = end < 0 ? text.Length : end + 1;
        return value;
    }

    private static string Bare(string text, ref int at)
    {
        int start = at;
        while (at < text.Length && !IsBlank(text[at]) && text[at] is not ('>' or '<'))
        {
            at++;
        }

        return text[start..at];
    }

    /// <summary>A name as XML writes it; a second colon, and one at an end, is taken for a hyphen.</summary>
    private static string? Name(string text, ref int at)
    {
        int start = at;
        if (at >= text.Length || !XmlConvert.IsStartNCNameChar(text[at]))
        {
            return null;
        }

        while (at < text.Length && (text[at] == ':' || XmlConvert.IsNCNameChar(text[at])))
        {
            at++;
        }

        string name = text[start..at];
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        bool isPlain =
            colon < 0 || (name.LastIndexOf(':') == colon && colon + 1 < name.Length && XmlConvert.IsStartNCNameChar(name[colon + 1]));
        return isPlain ? name : name.Replace(':', '-');
    }

    private static void SkipBlanks(string text, ref int at)
    {
        while (at < text.Length && IsBlank(text[at]))
        {
            at++;
        }
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\n' || char.IsControl(c);
}
