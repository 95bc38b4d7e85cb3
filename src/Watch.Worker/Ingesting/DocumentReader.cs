using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Sources.Seams;
using Watch.Worker.Ingesting.Registers;
using Watch.Worker.Store;

namespace Watch.Worker.Ingesting;

/// <summary>Takes one document through its parser. Knows no store: it runs ahead of what becomes of its notices.</summary>
/// <param name="parser">Its parser.</param>
/// <param name="register">What makes notices of its records; null where the source publishes notices.</param>
/// <param name="document">What is known of it.</param>
/// <param name="live">Whether it may raise.</param>
/// <param name="fetched">Whether the publisher says it today.</param>
internal sealed class DocumentReader(IDocumentParser parser, IRegister? register, DocumentInfo document, bool live, bool fetched)
{
    /// <summary>Notices in one transaction of the log.</summary>
    public const int BatchSize = 500;

    /// <summary>Records of a register in one transaction.</summary>
    public const int RecordsTogether = 5_000;

    private readonly List<Parsed.Rejected> _rejected = [];
    private readonly Dictionary<ParseWarning, int> _warnings = [];
    private readonly string _package = parser.PackageOf(document);

    /// <summary>Batches of its notices, then how it ended.</summary>
    public IEnumerable<IngestStep> Read(Stream content, CancellationToken ct)
    {
        using HashingStream hashed = new(content);
        List<LogCandidate> batch = [];
        List<RegisterRecord> records = [];
        foreach (Parsed parsed in parser.Parse(hashed, document))
        {
            ct.ThrowIfCancellationRequested();
            foreach (IngestStep step in Take(parsed, batch, records))
            {
                yield return step;
            }
        }

        foreach (IngestStep step in Rest(batch, records))
        {
            yield return step;
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

    private List<IngestStep> Take(Parsed parsed, List<LogCandidate> batch, List<RegisterRecord> records)
    {
        switch (parsed)
        {
            case Parsed.Accepted accepted:
                batch.Add(
                    new LogCandidate(accepted.Notice, parser.Channel.Name, parser.Channel.Rank, live, document.Name, fetched)
                    {
                        Aliases = accepted.Aliases,
                    }.Written()
                );
                Count(accepted.Warnings);
                return batch.Count == BatchSize ? Rest(batch, []) : [];
            case Parsed.Stated stated:
                records.Add(stated.Record);
                Count(stated.Warnings);
                return records.Count == RecordsTogether ? Rest([], records) : [];
            case Parsed.Published published:
                return
                [
                    new IngestStep.Published(new RegisterOrigin(parser, Register(), published.Publication, document.Name, live, fetched)),
                ];
            case Parsed.Complete complete:
                return [.. Rest(batch, records), new IngestStep.Complete(complete.Unread)];
            case Parsed.Rejected rejected:
                _rejected.Add(rejected);
                return [];
            default:
                throw new InvalidOperationException($"{parsed.GetType().Name} is not known.");
        }
    }

    private List<IngestStep> Rest(List<LogCandidate> batch, List<RegisterRecord> records)
    {
        List<IngestStep> steps = [];
        if (batch.Count > 0)
        {
            steps.Add(new IngestStep.Batch([.. batch], _package));
        }

        if (records.Count > 0)
        {
            steps.Add(new IngestStep.Records([.. records]));
        }

        batch.Clear();
        records.Clear();
        return steps;
    }

    private IRegister Register() =>
        register ?? throw new InvalidOperationException($"{parser.Source} publishes states, and nothing makes notices of them.");

    private void Count(IReadOnlyList<ParseWarning> warnings)
    {
        foreach (ParseWarning warning in warnings)
        {
            _warnings[warning] = _warnings.GetValueOrDefault(warning) + 1;
        }
    }
}
