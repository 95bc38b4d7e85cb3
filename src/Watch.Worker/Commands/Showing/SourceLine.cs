using System.Runtime.CompilerServices;
using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Sources;
using Watch.Sources.Seams;
using Watch.Worker.Commands.Showing.Wording;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Hosting;
using Watch.Worker.Ingesting.Scheduling;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Showing;

/// <summary>A line of <c>sources --json</c>. Fields are only ever added.</summary>
internal sealed record SourceLine : IListed
{
    public required SourceId Source { get; init; }

    public required string Stage { get; init; }

    public required IReadOnlyDictionary<string, string> Channels { get; init; }

    public required IReadOnlyDictionary<string, string> Families { get; init; }

    /// <summary>For families that are read and were never checked against a real file of today: what their reading rests on.</summary>
    public required IReadOnlyDictionary<string, string> Grounds { get; init; }

    /// <summary>How what it tells of patents is read, by topic; empty for a source that tells nothing of them.</summary>
    public required IReadOnlyDictionary<string, string> Patents { get; init; }

    public required string Schedule { get; init; }

    public required string TimeZone { get; init; }

    public required DateTimeOffset? LastRun { get; init; }

    public required DateTimeOffset? LastSuccess { get; init; }

    public required string? LastError { get; init; }

    /// <summary>Since when its runs fail; null where the last ended well, or where it is off.</summary>
    public required DateTimeOffset? FailingSince { get; init; }

    public required long Documents { get; init; }

    public required string? LastDocument { get; init; }

    /// <summary>The last day on which it had something new; null where that is not remembered.</summary>
    public required DateOnly? LastNew { get; init; }

    public required long Quarantined { get; init; }

    public required IReadOnlyList<string> Missing { get; init; }

    public required IReadOnlyDictionary<string, long> Warnings { get; init; }

    public required IReadOnlyDictionary<string, long> UnknownCategories { get; init; }

    public required string Kind { get; init; }

    public required string State { get; init; }

    public required string? Reason { get; init; }

    public required DateTimeOffset? NextFetch { get; init; }

    public required string Circuit { get; init; }

    public HeldSource? Lock { get; init; }

    public required IReadOnlyList<string> Unreadable { get; init; }

    public static async IAsyncEnumerable<SourceLine> AllAsync(
        ReadingWorkspace workspace,
        DateTimeOffset now,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        SourceHealth[] health = [.. (await workspace.Stores.Sources.HealthAsync(ct)).Values()];
        IReadOnlyList<Stored<GapNote>> gaps = await workspace.Stores.Sources.GapsAsync(null, ct);
        IReadOnlyList<Stored<LockHolder>> holders = await workspace.Stores.Sources.LockHoldersAsync(ct);
        UnreadableStoredRow[] lost = [.. gaps.Unreadable(), .. holders.Unreadable()];
        foreach (SourceSettings source in workspace.Configuration.Sources)
        {
            SourceHealth own = Array.Find(health, h => h.Source == source.Id) ?? new SourceHealth { Source = source.Id };
            LockHolder? holder = holders.Values().FirstOrDefault(h => string.Equals(h.Name, source.Id.Value, StringComparison.Ordinal));
            SourceHealth whole = own with { Unreadable = [.. own.Unreadable, .. lost.Where(r => IsOf(source.Id, r))] };
            yield return Of(source, whole, [.. gaps.Values().Where(g => g.Source == source.Id)], now) with
            {
                Lock = holder is null ? null : new HeldSource(holder.Owner, holder.Since, holder.IsVoid),
            };
        }
    }

    /// <summary>What is kept of sources, cannot be read, and names none of those that are configured.</summary>
    public static async Task<IReadOnlyList<UnreadableStoredRow>> UnclaimedAsync(ReadingWorkspace workspace, CancellationToken ct)
    {
        UnreadableStoredRow[] lost =
        [
            .. (await workspace.Stores.Sources.HealthAsync(ct)).Unreadable(),
            .. (await workspace.Stores.Sources.GapsAsync(null, ct)).Unreadable(),
            .. (await workspace.Stores.Sources.LockHoldersAsync(ct)).Unreadable(),
        ];
        return [.. lost.Where(row => !workspace.Configuration.Sources.Any(s => IsOf(s.Id, row)))];
    }

    public string ToText(MessageLanguage language) => SourceText.Of(this, language);

    private static bool IsOf(SourceId source, UnreadableStoredRow row) =>
        string.Equals(row.Key.Split('/')[0], source.Value, StringComparison.Ordinal);

    private static SourceLine Of(SourceSettings settings, SourceHealth health, IReadOnlyList<GapNote> gaps, DateTimeOffset now) =>
        Of(settings, health, gaps, SourceOutlook.Of(settings, health, now));

    private static SourceLine Of(SourceSettings settings, SourceHealth health, IReadOnlyList<GapNote> gaps, SourceOutlook outlook) =>
        new()
        {
            Source = settings.Id,
            Stage = settings.Stage.ToKebabCase(),
            Channels = settings.Channels.ToDictionary(p => p.Key, p => p.Value.Stage.ToKebabCase(), StringComparer.Ordinal),
            Families = settings.Families.ToDictionary(p => p.Key, p => p.Value.ToKebabCase(), StringComparer.Ordinal),
            Grounds = SourceModules
                .All.First(m => m.Kind == settings.Kind)
                .Grounds.Where(g => settings.Families.TryGetValue(g.Key, out Sources.Seams.Stage stage) && stage != Sources.Seams.Stage.Off)
                .ToDictionary(g => g.Key, g => g.Value, StringComparer.Ordinal),
            Patents = PatentReadings
                .Of(settings, health)
                .OrderBy(p => p.Key)
                .ToDictionary(p => p.Key.ToKebabCase(), p => p.Value.ToKebabCase(), StringComparer.Ordinal),
            Schedule = settings.Schedule,
            TimeZone = settings.TimeZone.Id,
            LastRun = health.LastRun,
            LastSuccess = health.LastSuccess,
            LastError = health.LastError,
            FailingSince = outlook.Condition is null ? null : health.FailingSince,
            Documents = health.Documents,
            LastDocument = health.LastDocument,
            LastNew = health.Watermark is { } watermark ? SourceModules.All.First(m => m.Kind == settings.Kind).LastNewOf(watermark) : null,
            Quarantined = health.Quarantined,
            Missing = [.. gaps.Select(g => g.Missing)],
            Warnings = health
                .Warnings.GroupBy(p => p.Key.Code, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Sum(p => p.Value), StringComparer.Ordinal),
            UnknownCategories = health
                .Warnings.Where(p => p.Key.Code == "unknown-category")
                .OrderByDescending(p => p.Value)
                .ThenBy(p => p.Key.Detail, StringComparer.Ordinal)
                .ToDictionary(p => p.Key.Detail, p => p.Value, StringComparer.Ordinal),
            Kind = settings.Kind.Value,
            State = outlook.Condition?.ToKebabCase() ?? "off",
            Reason = outlook.Reason,
            NextFetch = outlook.NextFetch,
            Circuit = outlook.Circuit.ToKebabCase(),
            Unreadable = [.. health.Unreadable.Select(u => $"{u.Table} {u.Key}: {u.Reason}")],
        };
}

/// <summary>Who runs a source now.</summary>
/// <param name="Owner">The machine and the process.</param>
/// <param name="Since">Since when (UTC), where that is known.</param>
/// <param name="Void">True where the lock would last longer than locks do: whoever asks next gets it.</param>
internal sealed record HeldSource(string Owner, DateTimeOffset? Since, bool Void)
{
    public string ToText(MessageLanguage language)
    {
        string since = Since is null ? "" : $" {language.Say("depuis", "since")} {Moments.Show(Since, language)}";
        return language.Say($"lue en ce moment par {Owner}{since}", $"held by {Owner}{since}")
            + (
                Void
                    ? language.Say(
                        " ; sans effet, car plus longue que ne dure une lecture",
                        "; void, as it would last longer than locks do"
                    )
                    : ""
            );
    }
}
