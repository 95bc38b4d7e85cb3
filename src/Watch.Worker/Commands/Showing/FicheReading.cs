using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Rules.Alerts;
using Watch.Rules.Fiches;
using Watch.Rules.Firms;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Showing;

/// <summary>
/// Reads the fiche of a firm from the log that the command may see, by the firm's numbers and by its patents, and never the log as a whole.
/// </summary>
/// <param name="log">The log.</param>
/// <param name="registers">The states beside it.</param>
/// <param name="firms">Those of the lists that the command may see.</param>
internal sealed class FicheReading(INoticeLog log, IRegisterStore registers, IReadOnlyList<Firm> firms)
{
    private readonly Dictionary<NoticeKey, Notice> _notices = [];
    private readonly HashSet<string> _faults = new(StringComparer.Ordinal);

    /// <summary>What could not be read, a line each.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>As it stands at the end of the log.</summary>
    public async Task<Fiche> OfAsync(Siren siren, CancellationToken ct)
    {
        FicheSubject subject = await SubjectAsync(siren, ct);
        await ReadAsync(subject, ct);
        FicheSubject learnt = subject.With(_notices.Values);
        if (learnt.Leis.Count + learnt.Isins.Count > subject.Leis.Count + subject.Isins.Count)
        {
            await ReadAsync(learnt, ct);
        }

        await ReadPatentsAsync(learnt, ct);
        return FicheBuilder.Of(learnt, EffectiveNotices.Of(_notices.Values), await new FicheOwners(registers).OfAsync(learnt, ct));
    }

    // Beside what notices tell: a list that the command may see, and the registers.
    private async Task<FicheSubject> SubjectAsync(Siren siren, CancellationToken ct)
    {
        Firm[] listed = [.. firms.Where(f => f.Siren == siren)];
        IReadOnlyList<RegisterRecord> records = await registers.OfSirenAsync(siren, ct);
        return new FicheSubject(
            siren,
            [.. listed.Select(f => f.Lei).Concat(records.Select(LeiOf)).OfType<Lei>().Distinct()],
            [.. listed.SelectMany(f => f.Isins).Distinct()]
        );
    }

    private static Lei? LeiOf(RegisterRecord record) => Lei.TryParse(record.Subject, out Lei lei) ? lei : null;

    private async Task ReadAsync(FicheSubject subject, CancellationToken ct)
    {
        FirmNumbers numbers = new(subject.Siren, [.. subject.Leis.Select(l => l.Value), .. subject.Isins.Select(i => i.Value)]);
        try
        {
            Keep((await log.ChainsOfAsync(numbers, long.MaxValue, ct)).SelectMany(chain => chain));
        }
        // One row that cannot be read must not hide the others.
        catch (UnreadableNoticeException)
        {
            foreach (NoticeKey key in await log.KeysOfAsync(numbers, long.MaxValue, ct))
            {
                await TryAsync(() => log.ChainAsync(key, long.MaxValue, ct));
            }
        }
    }

    // What is published of a patent need not name who holds it.
    private async Task ReadPatentsAsync(FicheSubject subject, CancellationToken ct)
    {
        string[] patents =
        [
            .. _notices
                .Values.Where(n => n.Patent is not null && n.Parties.Any(subject.Is))
                .Select(n => n.Patent!.Document)
                .Distinct(StringComparer.Ordinal),
        ];
        foreach (string patent in patents)
        {
            await TryAsync(() => log.OfPatentAsync(patent, long.MaxValue, ct));
        }
    }

    private async Task TryAsync(Func<Task<IReadOnlyList<LogEntry>>> read)
    {
        try
        {
            Keep(await read());
        }
        catch (UnreadableNoticeException ex)
        {
            _faults.Add(ex.Message);
        }
    }

    private void Keep(IEnumerable<LogEntry> entries)
    {
        foreach (LogEntry entry in entries)
        {
            _notices[entry.Notice.Key] = entry.Notice;
        }
    }
}
