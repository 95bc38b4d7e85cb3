using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Containers;
using Watch.Sources.Seams;
using Watch.Worker.Ingesting.Archive;

namespace Watch.Worker.Ingesting;

/// <summary>
/// Takes whatever a path or a fetched file holds through the parsers into the log. What no parser knows and what cannot
/// be unpacked is set aside by name; the rest goes on. Reading runs a few batches ahead of storing.
/// </summary>
internal sealed class Importer(Appender appender, ParserCatalogue parsers, ContainerLimits limits)
{
    private const int BatchesAhead = 4;

    /// <summary>Imports a file, folder or archive that a person chose: what it holds is live, whatever the stage of its family.</summary>
    public Task ImportAsync(string path, IngestReport report, Action<string> reading, CancellationToken ct) =>
        ImportAsync(path, null, report, reading, ct);

    /// <summary>As the other; where a source or a kind is named, its parsers alone are asked.</summary>
    public Task ImportAsync(string path, SourceId? source, IngestReport report, Action<string> reading, CancellationToken ct) =>
        TakeAsync(inner => Steps(path, source, inner), report, reading, ct);

    /// <summary>Imports a file that a source fetched.</summary>
    public async Task ImportAsync(FetchStep.Document fetched, SourceId source, IngestReport report, CancellationToken ct)
    {
        await using Stream content = fetched.Open();
        Origin origin = new(source, fetched.Stage == Stage.Live, IsFetched: true);
        await TakeAsync(inner => Steps(Walk(content, fetched.Info), origin, inner), report, _ => { }, ct);
    }

    // What was told of the fetched file holds for the file itself, not for what an archive holds.
    private IEnumerable<Contained> Walk(Stream content, DocumentInfo info) =>
        ContainerWalker
            .Walk(content, info.Name, limits)
            .Select(c => c is Contained.Document document && document.Info.Name == info.Name ? document with { Info = info } : c);

    private Task TakeAsync(
        Func<CancellationToken, IEnumerable<IngestStep>> steps,
        IngestReport report,
        Action<string> reading,
        CancellationToken ct
    ) => appender.TakeAsync(ReadAhead.Of(steps, BatchesAhead, ct), report, reading, ct);

    private IEnumerable<IngestStep> Steps(string path, SourceId? source, CancellationToken ct) =>
        DocumentArchive.IsArchive(path)
            ? DocumentArchive.Read(path).Where(d => source is null || d.Source == source).SelectMany(d => Steps(path, d, ct))
            : Steps(ContainerWalker.Walk(path, limits, source is not null), new Origin(source, Live: true, IsFetched: false), ct);

    private IEnumerable<IngestStep> Steps(string path, ArchivedDocument archived, CancellationToken ct)
    {
        using Stream? content = DocumentArchive.Open(path, archived);
        Origin origin = new(archived.Source, Live: true, IsFetched: false);
        IEnumerable<IngestStep> steps = content is null
            ?
            [
                new IngestStep.Refused(
                    archived.Source,
                    archived.Name,
                    RejectReason.UnknownDocument,
                    "it is in the index of the archive and no longer among its contents"
                ),
            ]
            : Steps(Walk(content, archived.ToInfo()), origin, ct);
        foreach (IngestStep step in steps)
        {
            yield return step;
        }
    }

    private IEnumerable<IngestStep> Steps(IEnumerable<Contained> walk, Origin origin, CancellationToken ct) =>
        walk.SelectMany(contained =>
            contained switch
            {
                Contained.Document document => Steps(document, origin, ct),
                Contained.Refused refused => [new IngestStep.Refused(origin.Source, refused.Name, refused.Reason, refused.Detail)],
                Contained.Odd => [new IngestStep.Odd()],
                Contained.Skipped => [new IngestStep.Skipped()],
                _ => throw new InvalidOperationException($"{contained.GetType().Name} is not known."),
            }
        );

    private IEnumerable<IngestStep> Steps(Contained.Document document, Origin origin, CancellationToken ct)
    {
        yield return new IngestStep.Begun(document.Info.Name);
        (DocumentHead head, Stream content) = DocumentHeadReader.Read(document.Content, document.Info.Name);
        using (content)
        {
            IEnumerable<IngestStep> steps = Find(head, origin) is { } parser
                ? new DocumentReader(parser, parsers.RegisterOf(parser.Source), document.Info, origin.Live, origin.IsFetched).Read(
                    content,
                    ct
                )
                : [Unread(document.Info.Name, head, origin)];
            foreach (IngestStep step in steps)
            {
                yield return step;
            }
        }
    }

    private IDocumentParser? Find(DocumentHead head, Origin origin) =>
        origin.Source is { } source ? parsers.Find(head, source) : parsers.Find(head);

    private IngestStep Unread(string name, DocumentHead head, Origin origin) =>
        parsers.IsAside(head, origin.Source)
            ? new IngestStep.Skipped()
            : new IngestStep.Refused(origin.Source, name, RejectReason.UnknownDocument, Unknown(head, origin));

    private static string Unknown(DocumentHead head, Origin origin)
    {
        string whose = origin.Source is { } source ? $"no parser of {source} knows it" : "no parser knows it";
        return head switch
        {
            { RootElement: { } root } => $"found the root element <{root}>; {whose}",
            { FirstKeys: [_, ..] keys } => $"found JSON with the members {string.Join(", ", keys.Take(5))}; {whose}",
            _ => $"found neither XML nor JSON; {whose}",
        };
    }

    /// <param name="Source">Whose it is; null where a person chose it and did not say.</param>
    /// <param name="Live">Whether it may raise.</param>
    /// <param name="IsFetched">Whether the publisher says it today.</param>
    private sealed record Origin(SourceId? Source, bool Live, bool IsFetched);
}
