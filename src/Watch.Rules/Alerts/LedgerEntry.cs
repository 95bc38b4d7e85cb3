using Watch.Contracts.Messages;

namespace Watch.Rules.Alerts;

/// <summary>One line of the ledger: an alert changed, and what is to be said of it.</summary>
/// <param name="Position">The position of the row of the log that made it so.</param>
/// <param name="Message">What is to be said; null when there is nothing to say.</param>
public sealed record LedgerEntry(AlertStatus Status, long Position, Message? Message, DateTimeOffset At);

/// <summary>An alert to save, with its line of the ledger.</summary>
public sealed record AlertChange(Alert Alert, LedgerEntry Entry)
{
    /// <summary>The same, with what may have been missing when the alert is first raised; nothing else says it.</summary>
    /// <param name="sources">How the sources that are read stand.</param>
    public AlertChange WithCoverage(IReadOnlyList<SourceCoverage> sources)
    {
        if (Entry.Message is not { Type: MessageType.Raised, Content: MessageContent.OfAlert said } message)
        {
            return this;
        }

        AlertContent content = said.Content with { CoverageWarnings = CoverageWarnings.For(said.Content.Source, sources) };
        return new AlertChange(
            Alert with
            {
                Content = content,
            },
            Entry with
            {
                Message = message with { Content = said with { Content = content } },
            }
        );
    }
}
