using System.Xml;
using Watch.Sources.Bodacc.Xml;

namespace Watch.Sources.Bodacc.Api;

/// <summary>Makes elements of texts that come from JSON, where any character may stand.</summary>
internal static class ApiElement
{
    /// <summary>The element, or null where there is no text; characters that XML cannot hold become blanks.</summary>
    public static Element? Of(string name, string? text) => text is null ? null : new Element(name, Writable(text));

    private static string Writable(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : ' '));
}
