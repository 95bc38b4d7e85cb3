using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Rules.Matters;

namespace Watch.Worker.Store.Sql;

/// <summary>The part of the log in which the databases differ: the fast ways in.</summary>
internal interface INoticeWriter
{
    /// <summary>Keeps every other writer out until the end of the transaction; comes before any number is taken.</summary>
    Task LockAsync(WriteTransaction transaction, CancellationToken ct);

    /// <summary>What the log holds of these notices.</summary>
    Task<IReadOnlyList<AppendPlan.KnownContent>> KnownAsync(
        WriteTransaction transaction,
        IReadOnlyCollection<NoticeKey> keys,
        CancellationToken ct
    );

    /// <summary>Which of these notices a row of the log corrects.</summary>
    Task<IReadOnlyList<NoticeKey>> CorrectedAsync(WriteTransaction transaction, IReadOnlyCollection<NoticeKey> keys, CancellationToken ct);

    /// <summary>Which of these stories a row of the log tells.</summary>
    Task<IReadOnlyList<string>> StoriesAsync(WriteTransaction transaction, IReadOnlyCollection<string> stories, CancellationToken ct);

    /// <summary>Takes so many positions, in rising order.</summary>
    Task<IReadOnlyList<long>> TakePositionsAsync(WriteTransaction transaction, int count, CancellationToken ct);

    /// <summary>Writes rows with their payload and indexes.</summary>
    Task WriteAsync(WriteTransaction transaction, IReadOnlyList<NewRow> rows, CancellationToken ct);
}

/// <summary>A row to write.</summary>
internal sealed record NewRow(long Position, LogCandidate Candidate, int Revision, bool InChain, DateTimeOffset StoredAt)
{
    /// <summary>See <see cref="LogEntry.GroupEnd"/>.</summary>
    public long? GroupEnd { get; init; }

    /// <summary>The SIREN that lead to it.</summary>
    public IReadOnlyList<string> Sirens { get; } =
    [.. Candidate.Notice.Parties.Select(p => p.Siren?.Value).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The LEI and ISIN that lead to it.</summary>
    public IReadOnlyList<string> Numbers { get; } =
    [.. Candidate.Notice.Parties.SelectMany(p => new[] { p.Lei?.Value, p.Isin?.Value }).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The stories that lead to it.</summary>
    public IReadOnlyList<string> Stories { get; } = StoryKeys.Of(Candidate.Notice);

    /// <summary>The kinds that lead to it.</summary>
    public IReadOnlyList<string> Kinds { get; } = [.. Candidate.Notice.Events.Select(e => e.Kind).Distinct().Select(k => k.ToKebabCase())];
}
