using System.Security.Cryptography;
using System.Text;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Matters;
using Watch.Worker.Ingesting.Registers;
using Watch.Worker.Store;

namespace Watch.Worker.Ingesting;

/// <summary>Takes what was read into the log and the notes, a few hundred notices at a time. Knows nothing of who is watched.</summary>
internal sealed class Appender(INoticeLog log, ISourceStore sources, IRegisterStore registers, TimeProvider time)
{
    private const int QuarantineIdDigits = 12;

    // A publication of a register that breaks off was not read, whatever came before.
    private static readonly RejectReason[] Breaks =
    [
        RejectReason.Truncated,
        RejectReason.Malformed,
        RejectReason.Forbidden,
        RejectReason.TooLarge,
    ];

    private readonly RegisterAppender _registers = new(registers);

    private readonly OwnershipAppender _appender = new(log, registers);

    /// <summary>Takes the steps of an ingestion, one after the other.</summary>
    public async Task TakeAsync(IAsyncEnumerable<IngestStep> steps, IngestReport report, Action<string> reading, CancellationToken ct)
    {
        (int Notices, int Stored) read = default;
        HeldPackage held = new("");
        RegisterDocument? register = null;
        List<ParseWarning> doubts = [];
        await foreach (IngestStep step in steps.WithCancellation(ct))
        {
            switch (step)
            {
                case IngestStep.Begun begun:
                    reading(begun.Document);
                    read = default;
                    register = null;
                    doubts = [];
                    break;
                case IngestStep.Published published:
                    register = await _registers.BeginAsync(published.Origin, ct);
                    break;
                case IngestStep.Records records:
                    await _registers.TakeAsync(Begun(register), records.States, ct);
                    break;
                case IngestStep.Complete complete:
                    await _registers.CompleteAsync(Begun(register), complete.Unread, ct);
                    break;
                case IngestStep.Read ended when register is not null:
                    await EndAsync(register, ended, report, ct);
                    break;
                case IngestStep.Batch batch:
                    held = await InPackageAsync(held, batch.Package, report, ct);
                    read = (read.Notices + batch.Candidates.Count, read.Stored + await TakeAsync(batch, held, doubts, report, ct));
                    break;
                case IngestStep.Read ended when held.Holds(ended.Document):
                    held.Hold(ended.With(doubts), read.Notices, read.Stored);
                    break;
                case IngestStep.Read ended:
                    await NoteAsync(ended.With(doubts), read.Notices, read.Stored, report, ct);
                    break;
                case IngestStep.Refused refused:
                    await RefuseAsync(refused, report, ct);
                    break;
                case IngestStep.Odd:
                    report.Warnings++;
                    break;
                case IngestStep.Skipped:
                    report.Skipped++;
                    break;
                default:
                    throw new InvalidOperationException($"{step.GetType().Name} is not known.");
            }
        }

        await AppendHeldAsync(held, report, ct);
    }

    private static RegisterDocument Begun(RegisterDocument? register) =>
        register ?? throw new InvalidOperationException("A record of a register came before the header of its publication.");

    private async Task EndAsync(RegisterDocument register, IngestStep.Read ended, IngestReport report, CancellationToken ct)
    {
        bool isBroken = ended.Rejected.Any(r => Breaks.Contains(r.Reason));
        report.Refused += isBroken ? 1 : 0;
        RegisterResult result = await _registers.EndAsync(register, isBroken, ct);
        foreach (Notice notice in result.Notices)
        {
            report.Count(notice);
        }

        report.New += result.Rows;
        await NoteAsync(ended.With([.. result.Warnings, .. register.Oddities()]), result.Notices.Count, result.Rows, report, ct);
    }

    private async Task<HeldPackage> InPackageAsync(HeldPackage held, string package, IngestReport report, CancellationToken ct)
    {
        if (!held.IsFull && string.Equals(held.Name, package, StringComparison.Ordinal))
        {
            return held;
        }

        await AppendHeldAsync(held, report, ct);
        return new HeldPackage(package);
    }

    // How many rows were written at once; the others wait.
    private async Task<int> TakeAsync(
        IngestStep.Batch batch,
        HeldPackage held,
        List<ParseWarning> doubts,
        IngestReport report,
        CancellationToken ct
    )
    {
        foreach (LogCandidate candidate in batch.Candidates)
        {
            report.Count(candidate.Notice);
        }

        held.Hold(batch.Candidates.Where(c => StoryKeys.IsOfMany(c.Notice)));
        LogCandidate[] alone = [.. batch.Candidates.Where(c => !StoryKeys.IsOfMany(c.Notice))];
        IReadOnlyList<AppendOutcome> outcomes = alone.Length == 0 ? [] : await _appender.AppendAsync(alone, ct);
        doubts.AddRange(await DoubtsAsync(alone, report, ct));
        int stored = outcomes.Count(o => o.IsRow());
        report.New += stored;
        return stored;
    }

    // A document that is read again tells them again: what is noted of it is what it holds. Only courts print references.
    private async Task<IReadOnlyList<ParseWarning>> DoubtsAsync(IReadOnlyList<LogCandidate> read, IngestReport report, CancellationToken ct)
    {
        NoticeKey[] keys = [.. read.Where(c => c.Notice.Court is not null).Select(c => c.Notice.Key)];
        IReadOnlyList<Notice> doubted = keys.Length == 0 ? [] : await log.DoubtedAsync(keys, ct);
        report.Doubted += doubted.Count;
        return [.. doubted.Select(n => new ParseWarning("doubtful-parent", $"{n.Id} names {n.Corrects}, which cannot be its own"))];
    }

    private async Task AppendHeldAsync(HeldPackage held, IngestReport report, CancellationToken ct)
    {
        Dictionary<string, int> stored = new(StringComparer.Ordinal);
        List<ParseWarning> doubts = [];
        foreach (IReadOnlyList<LogCandidate> batch in held.Batches(DocumentReader.BatchSize))
        {
            IReadOnlyList<AppendOutcome> outcomes = await _appender.AppendAsync(batch, ct);
            foreach (LogCandidate candidate in batch.Zip(outcomes).Where(p => p.Second.IsRow()).Select(p => p.First))
            {
                stored[candidate.Document] = stored.GetValueOrDefault(candidate.Document) + 1;
            }

            doubts.AddRange(await DoubtsAsync(batch, report, ct));
        }

        report.New += stored.Values.Sum();
        foreach ((IngestStep.Read read, int notices, int before) in held.Read)
        {
            // Told with the first document of the package, once.
            IngestStep.Read told = read.With(doubts);
            doubts.Clear();
            await NoteAsync(told, notices, before + stored.GetValueOrDefault(read.Document), report, ct);
        }
    }

    private async Task NoteAsync(IngestStep.Read read, int notices, int stored, IngestReport report, CancellationToken ct)
    {
        SourceId source = read.Parser.Source;
        read = read.With(await EditionSize.WarningsAsync(sources, read, notices, ct));
        report.Documents++;
        report.Quarantined += read.Rejected.Count;
        report.Warnings += read.Warnings.Values.Sum();
        if (read.Rejected.Count > 0)
        {
            await sources.QuarantineAsync(
                [.. read.Rejected.Select(r => Note(source, read.Document, r.Position, r.Reason, r.Detail, r.Raw))],
                ct
            );
        }

        await sources.SaveDocumentAsync(
            new DocumentNote(
                source,
                read.Parser.Family,
                read.Document,
                read.Hash,
                read.Bytes,
                notices,
                stored,
                read.Rejected.Count,
                time.GetUtcNow()
            )
            {
                Warnings = read.Warnings,
            },
            ct
        );
    }

    private async Task RefuseAsync(IngestStep.Refused refused, IngestReport report, CancellationToken ct)
    {
        report.Quarantined++;
        report.Refused++;
        await sources.QuarantineAsync([Note(refused.Source, refused.Document, default, refused.Reason, refused.Detail, null)], ct);
    }

    private QuarantineNote Note(SourceId? source, string document, RecordPosition at, RejectReason reason, string detail, string? raw) =>
        new()
        {
            Id = Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes($"{document}\n{at.Line}:{at.Column}\n{reason}\n{detail}\n{raw}"))
            )[..QuarantineIdDigits],
            Source = source,
            Document = document,
            Line = at.Line,
            Column = at.Column,
            Reason = reason,
            Detail = detail,
            Raw = raw,
            At = time.GetUtcNow(),
        };
}
