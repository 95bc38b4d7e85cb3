using Watch.Contracts.Notices;
using Watch.Sources.Seams;
using Watch.Worker.Store;

namespace Watch.Worker.Ingesting;

/// <summary>Takes one document through its parser. Knows no store: it runs ahead of what becomes of its notices.</summary>
internal sealed class DocumentReader(IDocumentParser parser, DocumentInfo document, bool live, bool fetched)
{
    /// <summary>Notices in one transaction of the log.</summary>
    public const int BatchSize = 500;

    private readonly List<Parsed.Rejected> _rejected = [];
    private readonly Dictionary<ParseWarning, int> _warnings = [];
    private readonly string _package = parser.PackageOf(document);

    /// <summary>Batches of its notices, then how it ended.</summary>
    public IEnumerable<IngestStep> Read(Stream content, CancellationToken ct)
    {
        using HashingStream hashed = new(content);
        List<LogCandidate> batch = [];
        foreach (Parsed parsed in parser.Parse(hashed, document))
        {
            ct.ThrowIfCancellationRequested();
            Take(parsed, batch);
            if (batch.Count == BatchSize)
            {
                yield return new IngestStep.Batch(batch, _package);
                batch = [];
            }
        }

        if (batch.Count > 0)
        {
            yield return new IngestStep.Batch(batch, _package);
        }

        yield return new IngestStep.Read
        {
            Parser = parser,
            Document = document.Name,
            Hash = hashed.Hash(),
            Bytes = hashed.BytesRead,
            Rejected = _rejected,
            Warnings = _warnings,
        };
    }

    private void Take(Parsed parsed, List<LogCandidate> batch)
    {
        switch (parsed)
        {
            case Parsed.Accepted accepted:
                batch.Add(
                    new LogCandidate(accepted.Notice, parser.Channel.Name, parser.Channel.Rank, live, document.Name, fetched).Written()
                );
                foreach (ParseWarning warning in accepted.Warnings)
                {
                    _warnings[warning] = _warnings.GetValueOrDefault(warning) + 1;
                }

                break;
            case Parsed.Rejected rejected:
                _rejected.Add(rejected);
                break;
            default:
                throw new InvalidOperationException($"{parsed.GetType().Name} is not known.");
        }
    }
}
