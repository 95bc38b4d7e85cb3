using System.Text;
using Watch.Contracts.Notices;
using Watch.Sources.Seams;

namespace Watch.Sources.Tests.Amf;

/// <summary>What a run of the source gave, its documents taken through their parsers.</summary>
internal sealed class FlowRun
{
    private static readonly ParserCatalogue _parsers = new(SourceModules.All);

    public List<(string Name, string Family, Stage Stage)> Documents { get; } = [];

    public List<Parsed> Read { get; } = [];

    public List<FetchStep.Failed> Failed { get; } = [];

    public Watermark? Watermark { get; set; }

    public int Steps { get; set; }

    public IReadOnlyList<string> Ids => [.. Read.OfType<Parsed.Accepted>().Select(r => r.Notice.Id)];

    public void Add(FetchStep step)
    {
        switch (step)
        {
            case FetchStep.Reached reached:
                Watermark = reached.Watermark;
                break;
            case FetchStep.Failed failed:
                Failed.Add(failed);
                break;
            case FetchStep.Document document:
                Documents.Add((document.Info.Name, document.Family, document.Stage));
                Read.AddRange(Parse(document));
                break;
            default:
                throw new InvalidOperationException(step.ToString());
        }
    }

    private static IReadOnlyList<Parsed> Parse(FetchStep.Document document)
    {
        using Stream content = document.Open();
        using MemoryStream copy = new();
        content.CopyTo(copy);
        copy.Position = 0;
        (DocumentHead head, Stream whole) = Sources.Containers.DocumentHeadReader.Read(copy, document.Info.Name);
        IDocumentParser parser = _parsers.Find(head) ?? throw new InvalidOperationException(Encoding.UTF8.GetString(copy.ToArray()));
        return parser.Family == document.Family || document.Name().StartsWith("bdif", StringComparison.Ordinal)
            ? [.. parser.Parse(whole, document.Info)]
            : throw new InvalidOperationException($"{parser.Family} is not {document.Family}");
    }
}

internal static class FetchedNames
{
    public static string Name(this FetchStep.Document document) => document.Info.Name;
}
