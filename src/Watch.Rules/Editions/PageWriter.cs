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
