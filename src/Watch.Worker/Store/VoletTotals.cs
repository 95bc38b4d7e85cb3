using Watch.Rules.Alerts;

namespace Watch.Worker.Store;

/// <summary>Totals of a volet.</summary>
/// <param name="Cursor">Where the reader stands in the log; null where that cannot be read.</param>
/// <param name="Alerts">By status, those of a status that this program does not know left out.</param>
/// <param name="Unsent">Deliveries waiting.</param>
/// <param name="Failing">Those of them whose last attempt failed.</param>
/// <param name="DeadLetters">Notices set aside.</param>
/// <param name="Quarantined">Rows of the store that a build could not read.</param>
internal sealed record VoletTotals(
    long? Cursor,
    IReadOnlyDictionary<AlertStatus, long> Alerts,
    long Unsent,
    long Failing,
    long DeadLetters,
    long Quarantined
);
