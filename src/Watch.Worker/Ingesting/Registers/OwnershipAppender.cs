using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Worker.Store;

namespace Watch.Worker.Ingesting.Registers;

/// <summary>
/// Appends notices, and with those that declare who holds whom their links, in one transaction. What a notice declared ends with the notice
/// that corrects it.
/// </summary>
internal sealed class OwnershipAppender(INoticeLog log, IRegisterStore registers)
{
    private const string Part = "notices";

    /// <summary>Appends them in their order.</summary>
    public async Task<IReadOnlyList<AppendOutcome>> AppendAsync(IReadOnlyList<LogCandidate> candidates, CancellationToken ct)
    {
        // What a notice says anew may declare nothing, where it did before.
        bool declares = candidates.Any(c => c.Live && (c.Notice.Corrects is not null || DeclaredOwnership.Of(c.Notice).Count > 0));
        if (!declares && await log.AppendUnlessRevisedAsync(candidates, ct) is { } appended)
        {
            return appended;
        }

        await using IRegisterBatch batch = await registers.BeginAsync(PastState.Declared, ct);
        (IReadOnlyList<AppendOutcome> outcomes, long position) = await batch.AppendAsync([.. candidates.Select(c => c.Written())], ct);
        // What corrects may have come in the same batch, before what it corrects.
        IReadOnlySet<NoticeKey> corrected = await batch.CorrectedAsync([.. candidates.Select(c => c.Notice.Key)], ct);
        foreach ((LogCandidate candidate, AppendOutcome outcome) in candidates.Zip(outcomes))
        {
            bool isCorrected = corrected.Contains(candidate.Notice.Key);
            if (outcome.IsRow() && candidate.Live && MayDeclare(candidate.Notice, outcome, isCorrected))
            {
                await KeepAsync(batch, candidate.Notice, isCorrected, position, ct);
            }
        }

        await batch.CommitAsync(ct);
        return outcomes;
    }

    // A new notice that declares nothing, corrects nothing and is corrected by none ends nothing either.
    private static bool MayDeclare(Notice notice, AppendOutcome outcome, bool isCorrected) =>
        outcome != AppendOutcome.New || isCorrected || notice.Corrects is not null || DeclaredOwnership.Of(notice).Count > 0;

    private static async Task KeepAsync(IRegisterBatch batch, Notice notice, bool isCorrected, long position, CancellationToken ct)
    {
        IReadOnlyList<KeptState> declared = isCorrected ? [] : DeclaredOwnership.Of(notice);
        IEnumerable<string> respects = DeclaredOwnership.RespectsOf(notice.Key);
        IReadOnlyList<KeptState> before = await batch.StatesInAsync(
            [.. notice.CorrectsKey is { } parent ? respects.Concat(DeclaredOwnership.RespectsOf(parent)) : respects],
            ct
        );
        KeptState[] ended =
        [
            .. before
                .Where(b => b.State is not null && !declared.Any(d => d.Subject == b.Subject && d.Respect == b.Respect))
                .Select(b => b with { State = null }),
        ];
        if (ended.Length + declared.Count == 0)
        {
            return;
        }

        DateTimeOffset begin = DeclaredOwnership.BeginOf(notice);
        await batch.KeepAsync(begin, position, [.. ended, .. declared], ct);
        await batch.SavePartAsync(new RegisterPublication { Part = Part, ContentDate = begin }, isBaseline: false, ct);
    }
}
