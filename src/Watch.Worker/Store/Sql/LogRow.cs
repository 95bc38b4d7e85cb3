using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Worker.Store.Sql;

/// <summary>A row of the log with its payload.</summary>
internal sealed record LogRow
{
    public long Position { get; init; }

    public string Source { get; init; } = "";

    public string Id { get; init; } = "";

    public string Json { get; init; } = "";

    public int Revision { get; init; }

    public bool Live { get; init; }

    public DateTimeOffset StoredAt { get; init; }

    public bool InChain { get; init; }

    public bool Linked { get; init; }

    public NoticeKey Key => new(new SourceId(Source), Id);

    public LogEntry ToEntry() =>
        TryRead(out LogEntry? entry, out string? error)
            ? entry
            : throw new UnreadableNoticeException(
                $"Row {Position} of the log, {Source} {Id}, is not a notice as this program knows it: {error}"
            );

    public bool TryRead([NotNullWhen(true)] out LogEntry? entry, [NotNullWhen(false)] out string? error)
    {
        (entry, error) = (null, null);
        try
        {
            entry = new LogEntry
            {
                Position = Position,
                Notice = NoticeJson.Read(Json),
                Revision = Revision,
                Live = Live,
                StoredAt = StoredAt,
                InChain = InChain,
            };
            return true;
        }
        catch (Exception ex) when (ex is JsonException or FormatException or ArgumentException)
        {
            error = ex.Message;
            return false;
        }
    }
}
