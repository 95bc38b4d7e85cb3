using Watch.Contracts.Notices;
using Watch.Sources.Containers;
using Watch.Sources.Seams;

namespace Watch.Sources.Tests.InpiPatents;

/// <summary>Reads whole packages, as an import does.</summary>
internal static class InpiPackages
{
    private static readonly ParserCatalogue _parsers = new(SourceModules.All);

    /// <summary>How many records a parser read, what they gave, and how many documents nobody read.</summary>
    public static (int Records, List<Parsed> Parsed, int Lost) Read(string path)
    {
        (int records, List<Parsed> parsed, int lost) = (0, [], 0);
        foreach (Contained contained in ContainerWalker.Walk(path, ContainerLimits.Default))
        {
            if (contained is Contained.Refused)
            {
                lost++;
            }
            else if (contained is Contained.Document document)
            {
                (DocumentHead head, Stream content) = DocumentHeadReader.Read(document.Content, document.Info.Name);
                using (content)
                {
                    IDocumentParser? parser = _parsers.Find(head);
                    records += parser is null ? 0 : 1;
                    lost += parser is null && !_parsers.IsAside(head, source: null) ? 1 : 0;
                    parsed.AddRange(parser?.Parse(content, document.Info) ?? []);
                }
            }
        }

        return (records, parsed, lost);
    }
}
