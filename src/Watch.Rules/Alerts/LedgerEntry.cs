namespace Watch.Rules.Alerts;

/// <summary>One line of the ledger: an alert changed, and what is to be said of it.</summary>
/// <param name="Position">The position of the row of the log that made it so.</param>
/// <param name="Message">What is to be said; null when there is nothing to say.</param>
public sealed record LedgerEntry(AlertStatus Status, long Position, Message? Message, DateTimeOffset At);

/// <summary>An alert to save, with its line of the ledger.</summary>
public sealed record AlertChange(Alert Alert, LedgerEntry Entry);
