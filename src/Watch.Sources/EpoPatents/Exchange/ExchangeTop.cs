using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Watch.Sources.Containers;

namespace Watch.Sources.EpoPatents.Exchange;

/// <summary>What stands once, before the records: the root, the namespaces, the day of the file.</summary>
internal sealed partial class ExchangeTop
{
    /// <summary>The namespace of the exchange format.</summary>
    public const string Exchange = "http://www.epo.org/exchange";

    private readonly Dictionary<string, string> _namespaces = new(StringComparer.Ordinal) { ["exch"] = Exchange };

    /// <summary>The name of the root without its prefix; null where a record is the root.</summary>
    public string? Root { get; private init; }

    /// <summary>The day that the file was made (<c>date-produced</c>), or null.</summary>
    public DateOnly? ProducedOn { get; private init; }

    /// <summary>Reads the text before the first record.</summary>
    public static ExchangeTop Read(string text)
    {
        Match produced = Produced.Match(text);
        ExchangeTop top = new()
        {
            Root = XmlHead.RootElement(text),
            ProducedOn =
                produced.Success
                && DateOnly.TryParseExact(
                    produced.Groups["day"].ValueSpan,
                    "yyyyMMdd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out DateOnly day
                )
                    ? day
                    : null,
        };

        // The two prefixes of XML itself can be bound to nothing else, and whoever tries is not believed.
        foreach (Match declared in Namespace.Matches(text).Where(m => m.Groups["prefix"].Value is not ("xml" or "xmlns")))
        {
            top._namespaces[declared.Groups["prefix"].Value] = declared.Groups["uri"].Value;
        }

        return top;
    }

    /// <summary>The namespaces in which a record stands.</summary>
    public XmlParserContext Context(NameTable names)
    {
        XmlNamespaceManager prefixes = new(names);
        foreach ((string prefix, string uri) in _namespaces)
        {
            prefixes.AddNamespace(prefix, uri);
        }

        return new XmlParserContext(names, prefixes, xmlLang: null, XmlSpace.None);
    }

    [GeneratedRegex(
        @"\sxmlns(?::(?<prefix>[A-Za-z_][\w.-]{0,40}))?\s*=\s*[""'](?<uri>[^""'<&]{1,200})[""']",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Namespace { get; }

    [GeneratedRegex(@"\sdate-produced\s*=\s*[""'](?<day>[0-9]{8})", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Produced { get; }
}
