using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Seams;

namespace Watch.Worker.Store.Sql;

/// <summary>
/// Makes the health of one source of what several tables hold of it: a row of one that cannot be read hides nothing of the others.
/// </summary>
internal sealed class HealthReading(SourceId source, RawRow row)
{
    private readonly List<UnreadableStoredRow> _unreadable = [];

    public SourceHealth ToHealth(IEnumerable<RawRow> warnings, Stored<SourceStanding>? standing) =>
        new()
        {
            Source = source,
            Watermark = Part("watermark", r => r.TextOrNull("watermark") is { } value ? new Watermark(value) : null),
            LastRun = Part("run", r => r.MomentOrNull("last_run")),
            LastError = Part("run", r => r.TextOrNull("last_error")),
            LastSuccess = Part("run", r => r.MomentOrNull("last_success")),
            FailingSince = Part("run", r => r.MomentOrNull("failing_since")),
            Documents = row.Number("documents"),
            LastDocument = Part("document", r => r.TextOrNull("last_document")),
            Quarantined = row.Number("quarantined"),
            Gaps = row.Count("gaps"),
            Warnings = WarningsOf(warnings),
            Standing = ValueOf(standing),
            Unreadable = _unreadable,
        };

    private Dictionary<ParseWarning, long> WarningsOf(IEnumerable<RawRow> warnings) =>
        warnings
            .Select(w =>
                ValueOf(
                    w.Read(
                        "document_warning",
                        _ => source.Value,
                        r => new CountedWarning(new ParseWarning(r.Text("code"), r.Text("detail")), r.Number("count"))
                    )
                )
            )
            .OfType<CountedWarning>()
            .ToDictionary(w => w.Warning, w => w.Count);

    private T? Part<T>(string table, Func<RawRow, T> read) => ValueOf(row.Read(table, _ => source.Value, read));

    private T? ValueOf<T>(Stored<T>? part)
    {
        if (part is Stored<T>.Unreadable(var unreadable))
        {
            _unreadable.Add(unreadable);
        }

        return part is Stored<T>.Readable(var value) ? value : default;
    }

    private sealed record CountedWarning(ParseWarning Warning, long Count);
}
