using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Worker.Store.Sql;

/// <summary>The two columns that name a notice.</summary>
internal static class NoticeColumns
{
    /// <summary>The key in <c>source</c> and <c>id</c>.</summary>
    public static NoticeKey Key(RawRow row) => new(new SourceId(row.Text("source")), row.Text("id"));
}
