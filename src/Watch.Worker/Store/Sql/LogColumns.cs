using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Worker.Store.Sql;

/// <summary>A row of the log with its payload.</summary>
internal static class LogColumns
{
    /// <summary>Of <c>notice n</c> and <c>notice_payload p</c>.</summary>
    public const string All =
        "n.position, n.source, n.id, p.json, n.revision, n.live, n.stored_at, n.in_chain, n.group_end, n.text_hash, "
        + "(SELECT t.text FROM notice_text t WHERE t.position = n.position) AS full_text";

    private const string Table = "notice";

    /// <summary>The entry, or why there is none.</summary>
    public static Stored<LogEntry> Read(RawRow row) =>
        row.Read(
            Table,
            NameOf,
            r => new LogEntry
            {
                Position = r.Number("position"),
                Notice = WithText(NoticeJson.Read(r.Text("json")), r.TextOrNull("full_text")),
                IsTextGone = r.TextOrNull("text_hash") is not null && r.TextOrNull("full_text") is null,
                Revision = r.Count("revision"),
                Live = r.Flag("live"),
                StoredAt = r.Moment("stored_at"),
                InChain = r.Flag("in_chain"),
                GroupEnd = GroupEndOf(r),
            }
        );

    /// <summary>The entry, or an <see cref="UnreadableNoticeException"/> for who needs the whole of a chain.</summary>
    public static LogEntry ToEntry(RawRow row) =>
        Read(row) switch
        {
            Stored<LogEntry>.Readable(var entry) => entry,
            Stored<LogEntry>.Unreadable(var unreadable) => throw new UnreadableNoticeException(
                $"Row {row.Number("position")} of the log, {row.Shown("source")} {row.Shown("id")}, "
                    + $"is not a notice as this program knows it: {unreadable.Reason}"
            ),
            _ => throw new InvalidOperationException("A row is readable or not."),
        };

    /// <summary>The position that a reader waits for before it reads the row.</summary>
    public static long EndOf(RawRow row) =>
        row.Read(Table, r => r.Shown("position"), GroupEndOf) is Stored<long?>.Readable({ } end) ? end : row.Number("position");

    /// <summary>What people call the row.</summary>
    public static string NameOf(RawRow row) => $"{row.Shown("source")}:{row.Shown("id")}";

    private static Notice WithText(Notice notice, string? text) => text is null ? notice : notice with { FullText = text };

    private static long? GroupEndOf(RawRow row) =>
        row.NumberOrNull("group_end") switch
        {
            null => null,
            { } end when end >= row.Number("position") && end < row.Number("position") + LogEntry.MostTogether => end,
            { } end => throw new FormatException($"group_end is {end}, which is no position of rows appended with it."),
        };

    /// <summary>Its notice; of a source whose name is damaged, one that no source has.</summary>
    public static NoticeKey KeyOf(RawRow row) =>
        new(
            row.Read(Table, r => r.Shown("source"), r => new SourceId(r.Text("source"))) is Stored<SourceId>.Readable(var source)
                ? source
                : new SourceId("unreadable"),
            row.Shown("id")
        );
}
