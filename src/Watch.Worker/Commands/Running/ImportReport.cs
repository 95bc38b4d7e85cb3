using Watch.Contracts;
using Watch.Worker.Ingesting;
using Watch.Worker.Judging;

namespace Watch.Worker.Commands.Running;

/// <summary>What <c>import --json</c> and <c>once --json</c> end with. Fields are only ever added.</summary>
internal sealed record ImportReport
{
    public required int Documents { get; init; }

    public required int Notices { get; init; }

    public required int New { get; init; }

    public required IReadOnlyDictionary<string, int> BySource { get; init; }

    public required IReadOnlyDictionary<string, int> ByKind { get; init; }

    public required CorrectionCounts Corrections { get; init; }

    public required int Quarantined { get; init; }

    public required int Warnings { get; init; }

    public required AlertCounts Alerts { get; init; }

    /// <summary>Notices that a volet could not process, of the volets that ran.</summary>
    public required int DeadLetters { get; init; }

    public required double Seconds { get; init; }

    public static ImportReport Of(IngestReport ingested, int unresolved, VoletReport read, TimeSpan elapsed) =>
        new()
        {
            Documents = ingested.Documents,
            Notices = ingested.Notices,
            New = ingested.New,
            BySource = ingested.BySource.OrderBy(p => p.Key).ToDictionary(p => p.Key.Value, p => p.Value, StringComparer.Ordinal),
            ByKind = ingested.ByKind.OrderBy(p => p.Key).ToDictionary(p => p.Key.ToKebabCase(), p => p.Value, StringComparer.Ordinal),
            Corrections = new CorrectionCounts(ingested.Rectifying, ingested.Annulling, unresolved),
            Quarantined = ingested.Quarantined,
            Warnings = ingested.Warnings,
            Alerts = new AlertCounts(read.Raised, read.Corrected, read.Withdrawn),
            DeadLetters = read.DeadLetters,
            Seconds = Math.Round(elapsed.TotalSeconds, 2),
        };

    public string ToText() =>
        $"""
            {Documents} documents, {Notices} notices read, {New} new in the log ({Seconds:0.0} s)
            by kind: {string.Join(", ", ByKind.Select(p => $"{p.Key} {p.Value}"))}
            corrections: {Corrections.ToText()}
            quarantined: {Quarantined}, warnings: {Warnings}
            alerts: {Alerts.Raised} raised, {Alerts.Corrected} corrected, {Alerts.Withdrawn} withdrawn
            """ + (DeadLetters > 0 ? $"\n{DeadLetters} notices could not be processed, which `dead-letters` lists" : "");
}

/// <summary>Corrections read.</summary>
/// <param name="Rectifying">Rectifying notices.</param>
/// <param name="Annulling">Annulling notices.</param>
/// <param name="Unresolved">Notices that corrections name and that are not in the log.</param>
internal sealed record CorrectionCounts(int Rectifying, int Annulling, int Unresolved)
{
    public string ToText() => $"{Rectifying} rectifying, {Annulling} annulling, {Unresolved} of notices not in the log";
}

/// <summary>Messages written for the outbox, of the volets that ran.</summary>
internal sealed record AlertCounts(int Raised, int Corrected, int Withdrawn);
