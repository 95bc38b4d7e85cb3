using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Sources.Seams;
using Watch.Worker.Store;

namespace Watch.Worker.Ingesting.Registers;

/// <summary>Looks at subjects of a register, and writes their states and notices in one transaction.</summary>
internal sealed class RegisterSettling(IRegisterBatch batch, RegisterDocument document, RegisterResult result)
{
    // A group that is larger than this concerns France, whoever stands below.
    private const int MostBelow = 20_000;

    private readonly List<(KeptState Kept, DateTimeOffset Date)> _kept = [];
    private readonly List<Notice> _notices = [];
    private readonly List<Notice> _further = [];
    private readonly HashSet<string> _waiting = new(StringComparer.Ordinal);

    // What stood before what waits, so that what comes next does not take what waits for it.
    private readonly List<KeptState> _before = [];

    public async Task SettleAsync(IReadOnlyList<QueuedSubject> queued, CancellationToken ct)
    {
        RegisterView view = await RegisterView.LoadAsync(batch, [.. queued.Select(q => q.Subject)], ct);
        foreach (QueuedSubject subject in queued)
        {
            foreach (string respect in document.Register.Respects)
            {
                await LookAsync(subject, respect, view, ct);
            }
        }

        IReadOnlySet<NoticeKey> held = await batch.HeldAsync([.. _further.Select(n => n.Key)], ct);
        Notice[] notices = [.. _further.Where(n => !held.Contains(n.Key)), .. _notices];
        (IReadOnlyList<AppendOutcome> outcomes, long position) = await batch.AppendAsync([.. notices.Select(CandidateOf)], ct);
        foreach (IGrouping<DateTimeOffset, (KeptState Kept, DateTimeOffset Date)> ofDate in _kept.GroupBy(k => k.Date))
        {
            // 0 is what stood at the baseline; what changes while the log is still empty stands in it from its first row on.
            long since = document.IsBaseline ? 0 : Math.Max(position, 1);
            await batch.KeepAsync(ofDate.Key, since, [.. ofDate.Select(k => k.Kept)], ct);
        }

        await batch.KeepFirstAsync(document.Publication.ContentDate, _before, ct);
        await batch.WaitAsync(document.Publication, _waiting, ct);
        await batch.LeaveAsync([.. queued.Select(q => q.Subject).Where(s => !_waiting.Contains(s))], ct);
        result.Notices.AddRange(notices);
        result.Rows += outcomes.Count(o => o.IsRow());
    }

    private async Task LookAsync(QueuedSubject queued, string respect, RegisterView view, CancellationToken ct)
    {
        bool isKept = view.TryKept(queued.Subject, respect, out RegisterState? before);
        RegisterState? after = document.Register.StateOf(queued.Subject, respect, view);
        if (document.IsBaseline)
        {
            KeepSilently(queued.Subject, respect, before, after);
            return;
        }

        if (before is null ? isKept && after is null : before.IsSame(after))
        {
            return;
        }

        if (before is null && after is null)
        {
            return;
        }

        await AnnounceAsync(queued, respect, before, after, view, ct);
    }

    private void KeepSilently(string subject, string respect, RegisterState? before, RegisterState? after)
    {
        if (after is { Linked.Length: > 0 } && !after.IsSame(before))
        {
            _kept.Add((new KeptState(subject, respect, after), document.Publication.ContentDate));
        }
    }

    private async Task AnnounceAsync(
        QueuedSubject queued,
        string respect,
        RegisterState? before,
        RegisterState? after,
        RegisterView view,
        CancellationToken ct
    )
    {
        RegisterNews news = document.Register.NewsOf(
            new RegisterChange
            {
                Subject = queued.Subject,
                Respect = respect,
                Before = before,
                After = after,
                Publication = queued.HasWaited
                    ? document.Publication
                    : document.Publication with
                    {
                        Part = queued.Part,
                        ContentDate = queued.ContentDate,
                    },
                HasWaited = queued.HasWaited,
                ConcernsFrance = await ConcernsFranceAsync(queued.Subject, view, ct),
                View = view,
            }
        );
        if (news is RegisterNews.Wait)
        {
            _waiting.Add(queued.Subject);
            _before.Add(new KeptState(queued.Subject, respect, before));
            return;
        }

        _kept.Add(
            (new KeptState(queued.Subject, respect, after), queued.HasWaited ? document.Publication.ContentDate : queued.ContentDate)
        );
        if (news is RegisterNews.Announced announced)
        {
            _notices.Add(announced.Notice);
            _further.AddRange(announced.Further);
            result.Warnings.AddRange(announced.Warnings);
        }
    }

    private async Task<bool> ConcernsFranceAsync(string subject, RegisterView view, CancellationToken ct)
    {
        if (view.Of(subject).Any(r => r.InFrance))
        {
            return true;
        }

        HashSet<string> seen = new([subject], StringComparer.Ordinal);
        IReadOnlyCollection<string> level = [subject];
        while (level.Count > 0 && seen.Count <= MostBelow)
        {
            level = [.. (await batch.LeadingToAsync(level, ct)).Where(seen.Add)];
            if ((await batch.RecordsAsync(level, ct)).Any(r => r.InFrance))
            {
                return true;
            }
        }

        return level.Count > 0;
    }

    private LogCandidate CandidateOf(Notice notice) => document.Origin.CandidateOf(notice).Written();
}
