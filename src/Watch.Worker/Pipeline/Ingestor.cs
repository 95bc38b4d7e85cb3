using System.Security.Cryptography;
using System.Text;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources;
using Watch.Worker.Store;

namespace Watch.Worker.Pipeline;

/// <summary>Takes documents through their parser into the log, a few hundred notices at a time. Knows nothing of who is watched.</summary>
internal sealed class Ingestor(INoticeLog log, ISourceStore sources, TimeProvider time)
{
    /// <summary>Notices in one transaction of the log.</summary>
    public const int BatchSize = 500;

    private const int QuarantineIdDigits = 12;

    /// <summary>Reads one document; what cannot be read of it is quarantined, the rest is appended.</summary>
    public async Task IngestAsync(
        IDocumentParser parser, DocumentInfo document, Stream content, bool live, IngestReport report, CancellationToken ct)
    {
        using HashingStream hashed = new(content);
        Reading reading = new(parser, document, live);
        int notices = report.Notices;
        int stored = report.New;
        foreach (Parsed parsed in parser.Parse(hashed, document))
        {
            ct.ThrowIfCancellationRequested();
            reading.Take(parsed, report);
            if (reading.Candidates.Count == BatchSize)
            {
                await AppendAsync(reading, report, ct);
            }
        }

        await AppendAsync(reading, report, ct);
        await SetAsideAsync(reading, report, ct);
        report.Documents++;
        await sources.SaveDocumentAsync(
            new DocumentNote(
                parser.Source, parser.Family, document.Name, hashed.Hash(), hashed.BytesRead,
                report.Notices - notices, report.New - stored, reading.Rejected.Count, time.GetUtcNow()),
            ct);
    }

    /// <summary>Sets a whole document aside that no parser or container could open; its source is null when a person chose it.</summary>
    public async Task RefuseAsync(SourceId? source, string name, RejectReason reason, string detail, IngestReport report, CancellationToken ct)
    {
        report.Quarantined++;
        report.Refused++;
        await sources.QuarantineAsync([Note(source, name, default, reason, detail, null)], ct);
    }

    private async Task AppendAsync(Reading reading, IngestReport report, CancellationToken ct)
    {
        if (reading.Candidates.Count == 0)
        {
            return;
        }

        KillPoint.Reach("append");
        IReadOnlyList<AppendOutcome> outcomes = await log.AppendAsync(reading.Candidates, ct);
        KillPoint.Reach("appended");
        report.New += outcomes.Count(o => o is AppendOutcome.New or AppendOutcome.Revised or AppendOutcome.Promoted);
        reading.Candidates.Clear();
    }

    private async Task SetAsideAsync(Reading reading, IngestReport report, CancellationToken ct)
    {
        report.Quarantined += reading.Rejected.Count;
        report.Warnings += reading.Warnings.Values.Sum();
        if (reading.Rejected.Count > 0)
        {
            await sources.QuarantineAsync(
                [.. reading.Rejected.Select(r => Note(reading.Parser.Source, reading.Document.Name, r.Position, r.Reason, r.Detail, r.Raw))], ct);
        }

        if (reading.Warnings.Count > 0)
        {
            await sources.CountWarningsAsync(reading.Parser.Source, reading.Warnings, time.GetUtcNow(), ct);
        }
    }

    private QuarantineNote Note(SourceId? source, string document, RecordPosition at, RejectReason reason, string detail, string? raw) => new()
    {
        Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{document}\n{at.Line}:{at.Column}\n{reason}\n{detail}\n{raw}")))[..QuarantineIdDigits],
        Source = source,
        Document = document,
        Line = at.Line,
        Column = at.Column,
        Reason = reason,
        Detail = detail,
        Raw = raw,
        At = time.GetUtcNow(),
    };

    private sealed record Reading(IDocumentParser Parser, DocumentInfo Document, bool Live)
    {
        public List<LogCandidate> Candidates { get; } = [];

        public List<Parsed.Rejected> Rejected { get; } = [];

        public Dictionary<ParseWarning, int> Warnings { get; } = [];

        public void Take(Parsed parsed, IngestReport report)
        {
            switch (parsed)
            {
                case Parsed.Accepted accepted:
                    report.Count(accepted.Notice);
                    Candidates.Add(new LogCandidate(accepted.Notice, Parser.Channel.Name, Parser.Channel.Rank, Live, Document.Name));
                    foreach (ParseWarning warning in accepted.Warnings)
                    {
                        Warnings[warning] = Warnings.GetValueOrDefault(warning) + 1;
                    }

                    break;
                case Parsed.Rejected rejected:
                    Rejected.Add(rejected);
                    break;
                default:
                    throw new InvalidOperationException($"{parsed.GetType().Name} is not known.");
            }
        }
    }
}
