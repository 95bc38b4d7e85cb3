using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Watch.Rules.Editions;

/// <summary>Writes a tree as HTML that is well-formed XML too. Every text and every value is encoded by the framework's writer.</summary>
internal static class PageWriter
{
    private static readonly XmlWriterSettings _settings = new()
    {
        OmitXmlDeclaration = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.None,
        Indent = false,
    };

    private static readonly XmlWriterSettings _settingsOfXml = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.None,
        Indent = false,
    };

    /// <summary>A document of XML alone, in UTF-8.</summary>
    public static byte[] WriteXml(XElement root)
    {
        using MemoryStream document = new();
        using (XmlWriter writer = XmlWriter.Create(document, _settingsOfXml))
        {
            root.WriteTo(writer);
        }

        return [.. document.ToArray(), (byte)'\n'];
    }

    public static string Write(XElement html)
    {
        StringBuilder page = new("<!DOCTYPE html>\n");
        using (XmlWriter writer = XmlWriter.Create(page, _settings))
        {
            html.WriteTo(writer);
        }

        return page.Append('\n').ToString();
    }
}
