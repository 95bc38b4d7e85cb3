using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources;
using Watch.Sources.Containers;

namespace Watch.Worker.Pipeline;

/// <summary>
/// Takes whatever a path or a fetched file holds through the parsers into the log. What no parser knows and what cannot
/// be unpacked is set aside by name; the rest goes on.
/// </summary>
internal sealed class Importer(Ingestor ingestor, ParserCatalogue parsers, ContainerLimits limits)
{
    /// <summary>Imports a file, folder or archive that a person chose: what it holds is live, whatever the stage of its family.</summary>
    public Task ImportAsync(string path, IngestReport report, Action<string> reading, CancellationToken ct) =>
        TakeAsync(ContainerWalker.Walk(path, limits), null, live: true, report, reading, ct);

    /// <summary>Imports a file that a source fetched.</summary>
    public async Task ImportAsync(FetchStep.Document fetched, SourceId source, IngestReport report, CancellationToken ct)
    {
        await using Stream content = fetched.Open();
        await TakeAsync(ContainerWalker.Walk(content, fetched.Info.Name, limits), source, fetched.Stage == Stage.Live, report, _ => { }, ct);
    }

    private async Task TakeAsync(
        IEnumerable<Contained> walk, SourceId? source, bool live, IngestReport report, Action<string> reading, CancellationToken ct)
    {
        foreach (Contained contained in walk)
        {
            switch (contained)
            {
                case Contained.Document document:
                    reading(document.Info.Name);
                    await TakeAsync(document, source, live, report, ct);
                    break;
                case Contained.Refused refused:
                    await ingestor.RefuseAsync(source, refused.Name, refused.Reason, refused.Detail, report, ct);
                    break;
                case Contained.Odd:
                    report.Warnings++;
                    break;
                case Contained.Skipped:
                    report.Skipped++;
                    break;
                default:
                    throw new InvalidOperationException($"{contained.GetType().Name} is not known.");
            }
        }
    }

    private async Task TakeAsync(Contained.Document document, SourceId? source, bool live, IngestReport report, CancellationToken ct)
    {
        (DocumentHead head, Stream content) = DocumentHeadReader.Read(document.Content, document.Info.Name);
        await using (content)
        {
            if (parsers.Find(head) is { } parser)
            {
                await ingestor.IngestAsync(parser, document.Info, content, live, report, ct);
            }
            else
            {
                await ingestor.RefuseAsync(source, document.Info.Name, RejectReason.UnknownDocument, Unknown(head), report, ct);
            }
        }
    }

    private static string Unknown(DocumentHead head) => head switch
    {
        { RootElement: { } root } => $"found the root element <{root}>; no parser knows it",
        { FirstKeys: [_, ..] keys } => $"found JSON with the members {string.Join(", ", keys.Take(5))}; no parser knows it",
        _ => "found neither XML nor JSON; no parser knows it",
    };
}
