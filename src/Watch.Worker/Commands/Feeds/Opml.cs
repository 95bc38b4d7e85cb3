using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Watch.Sources.Seams;

namespace Watch.Worker.Commands.Feeds;

/// <summary>Lists of feeds as readers of feeds write and read them (OPML 2.0).</summary>
internal static class Opml
{
    /// <summary>The list of these sources.</summary>
    public static string Write(IEnumerable<SourceSettings> feeds)
    {
        XElement body = new("body");
        foreach (SourceSettings feed in feeds)
        {
            body.Add(
                new XElement(
                    "outline",
                    new XAttribute("type", "rss"),
                    new XAttribute("text", feed.Id.Value),
                    new XAttribute("title", feed.Id.Value),
                    new XAttribute("xmlUrl", feed.Channels.Values.Single().Address.OriginalString)
                )
            );
        }

        XDocument document = new(
            new XElement("opml", new XAttribute("version", "2.0"), new XElement("head", new XElement("title", "Watch")), body)
        );
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document}";
    }

    /// <summary>The feeds of a list, in order, those in folders among them; false, with the reason, for what is no list.</summary>
    public static bool TryRead(
        Stream content,
        [NotNullWhen(true)] out IReadOnlyList<OpmlFeed>? feeds,
        out int leftOut,
        [NotNullWhen(false)] out string? fault
    )
    {
        (feeds, leftOut, fault) = (null, 0, null);
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        try
        {
            using XmlReader reader = XmlReader.Create(content, settings);
            XElement root = XDocument.Load(reader).Root!;
            if (root.Name.LocalName != "opml")
            {
                fault = $"found <{root.Name.LocalName}>; allowed: <opml>";
                return false;
            }

            XElement[] outlines = [.. root.Descendants("outline").Where(o => o.Attribute("xmlUrl") is not null)];
            OpmlFeed[] read = [.. outlines.Select(Feed).OfType<OpmlFeed>()];
            (feeds, leftOut) = ([.. read.DistinctBy(f => f.Address)], outlines.Length - read.Length);
            return true;
        }
        catch (XmlException ex)
        {
            fault = $"it is no XML: {ex.Message}";
            return false;
        }
    }

    /// <summary>A name that a source may have, made of words.</summary>
    public static string NameOf(string title)
    {
        StringBuilder name = new();
        foreach (char c in title.Normalize().ToLowerInvariant())
        {
            char letter = c switch
            {
                'à' or 'â' or 'ä' => 'a',
                'é' or 'è' or 'ê' or 'ë' => 'e',
                'î' or 'ï' => 'i',
                'ô' or 'ö' => 'o',
                'ù' or 'û' or 'ü' => 'u',
                'ç' => 'c',
                _ => c,
            };
            if (char.IsAsciiLetterOrDigit(letter))
            {
                name.Append(letter);
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        string trimmed = name.ToString().Trim('-');
        return trimmed.Length == 0 ? "flux" : trimmed[..Math.Min(trimmed.Length, 40)].TrimEnd('-');
    }

    private static OpmlFeed? Feed(XElement outline) =>
        Uri.TryCreate(outline.Attribute("xmlUrl")?.Value.Trim(), UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"
            ? new OpmlFeed((outline.Attribute("title") ?? outline.Attribute("text"))?.Value.Trim() ?? address!.Host, address!)
            : null;
}

/// <summary>A feed of a list.</summary>
/// <param name="Title">What it is called there.</param>
/// <param name="Address">Where it is.</param>
internal sealed record OpmlFeed(string Title, Uri Address);
