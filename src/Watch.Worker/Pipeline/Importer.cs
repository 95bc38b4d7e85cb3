using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources;
using Watch.Sources.Containers;

namespace Watch.Worker.Pipeline;

/// <summary>
/// Takes whatever a path or a fetched file holds through the parsers into the log. What no parser knows and what cannot
/// be unpacked is set aside by name; the rest goes on. Reading runs a few batches ahead of storing.
/// </summary>
internal sealed class Importer(Ingestor ingestor, ParserCatalogue parsers, ContainerLimits limits)
{
    private const int BatchesAhead = 4;

    /// <summary>Imports a file, folder or archive that a person chose: what it holds is live, whatever the stage of its family.</summary>
    public Task ImportAsync(string path, IngestReport report, Action<string> reading, CancellationToken ct) =>
        TakeAsync(inner => Steps(ContainerWalker.Walk(path, limits), new Origin(null, Live: true), inner), report, reading, ct);

    /// <summary>Imports a file that a source fetched.</summary>
    public async Task ImportAsync(FetchStep.Document fetched, SourceId source, IngestReport report, CancellationToken ct)
    {
        await using Stream content = fetched.Open();
        Origin origin = new(source, fetched.Stage == Stage.Live);
        await TakeAsync(inner => Steps(ContainerWalker.Walk(content, fetched.Info.Name, limits), origin, inner), report, _ => { }, ct);
    }

    private Task TakeAsync(Func<CancellationToken, IEnumerable<IngestStep>> steps, IngestReport report, Action<string> reading, CancellationToken ct) =>
        ingestor.TakeAsync(ReadAhead.Of(steps, BatchesAhead, ct), report, reading, ct);

    private IEnumerable<IngestStep> Steps(IEnumerable<Contained> walk, Origin origin, CancellationToken ct) => walk.SelectMany(contained => contained switch
    {
        Contained.Document document => Steps(document, origin, ct),
        Contained.Refused refused => [new IngestStep.Refused(origin.Source, refused.Name, refused.Reason, refused.Detail)],
        Contained.Odd => [new IngestStep.Odd()],
        Contained.Skipped => [new IngestStep.Skipped()],
        _ => throw new InvalidOperationException($"{contained.GetType().Name} is not known."),
    });

    private IEnumerable<IngestStep> Steps(Contained.Document document, Origin origin, CancellationToken ct)
    {
        yield return new IngestStep.Begun(document.Info.Name);
        (DocumentHead head, Stream content) = DocumentHeadReader.Read(document.Content, document.Info.Name);
        using (content)
        {
            IEnumerable<IngestStep> steps = parsers.Find(head) is { } parser
                ? new DocumentReader(parser, document.Info, origin.Live, origin.IsFetched).Read(content, ct)
                : [new IngestStep.Refused(origin.Source, document.Info.Name, RejectReason.UnknownDocument, Unknown(head))];
            foreach (IngestStep step in steps)
            {
                yield return step;
            }
        }
    }

    private static string Unknown(DocumentHead head) => head switch
    {
        { RootElement: { } root } => $"found the root element <{root}>; no parser knows it",
        { FirstKeys: [_, ..] keys } => $"found JSON with the members {string.Join(", ", keys.Take(5))}; no parser knows it",
        _ => "found neither XML nor JSON; no parser knows it",
    };

    /// <param name="Source">Who fetched it; null where a person chose it.</param>
    /// <param name="Live">Whether it may raise.</param>
    private sealed record Origin(SourceId? Source, bool Live)
    {
        public bool IsFetched => Source is not null;
    }
}
