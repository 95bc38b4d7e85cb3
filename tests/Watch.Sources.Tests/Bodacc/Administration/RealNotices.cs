using System.Formats.Tar;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Watch.Sources.Tests.Bodacc.Administration;

/// <summary>The texts of real editions, read without the product's own parser.</summary>
internal static class RealNotices
{
    /// <summary>An <c>administration</c> element with the legal form beside it.</summary>
    public sealed record Officers(string File, string Number, string? LegalForm, string Text);

    public static List<Officers> OfficerChanges(string path) =>
        [
            .. from notice in XDocument.Load(path).Descendants("notice")
            from firm in notice.Descendants("personneMorale")
            where firm.Element("administration") is not null
            select new Officers(
                notice.Attribute("file")!.Value,
                notice.Element("avis")!.Element("numeroAnnonce")!.Value,
                firm.Element("formeJuridique")?.Value,
                firm.Element("administration")!.Value
            ),
        ];

    /// <summary>Every firm's officers in every edition of a folder, and every act's descriptif with the name of the act.</summary>
    public static IEnumerable<Officers> Editions(string folder) =>
        from notice in Notices(folder)
        from firm in notice.Element.Descendants("personneMorale")
        where firm.Element("administration") is not null
        select new Officers(notice.File, notice.Number, firm.Element("formeJuridique")?.Value, firm.Element("administration")!.Value);

    public static IEnumerable<(string Act, string Text)> Descriptifs(string folder) =>
        from notice in Notices(folder)
        from act in notice.Element.Elements("acte").Elements()
        where act.Element("descriptif") is not null
        select (act.Name.LocalName, act.Element("descriptif")!.Value);

    private static IEnumerable<(string File, string Number, XElement Element)> Notices(string folder)
    {
        foreach (string archive in Directory.EnumerateFiles(folder, "*.taz").Order(StringComparer.Ordinal))
        {
            using GZipStream unpacked = new(File.OpenRead(archive), CompressionMode.Decompress);
            using TarReader tar = new(unpacked);
            while (tar.GetNextEntry() is { } entry)
            {
                foreach (XElement notice in entry.DataStream is null ? [] : NoticesIn(entry.DataStream))
                {
                    yield return (Path.GetFileName(archive), notice.Element("numeroAnnonce")!.Value, notice);
                }
            }
        }
    }

    private static IEnumerable<XElement> NoticesIn(Stream xml)
    {
        using XmlReader reader = XmlReader.Create(xml, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        reader.MoveToContent();
        while (!reader.EOF)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "avis" })
            {
                yield return (XElement)XNode.ReadFrom(reader);
            }
            else
            {
                reader.Read();
            }
        }
    }
}
