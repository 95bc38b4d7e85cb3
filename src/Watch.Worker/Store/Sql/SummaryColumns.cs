using Watch.Contracts;
using Watch.Contracts.Notices;

namespace Watch.Worker.Store.Sql;

/// <summary>The columns that let a reader pass over a row: words with a blank between two.</summary>
internal static class SummaryColumns
{
    private const int MostKinds = 64;

    /// <summary>A column.</summary>
    public static string Write(IReadOnlyList<string> words) => words.Count == 1 ? words[0] : string.Join(' ', words);

    /// <summary>
    /// Asks a filter about a row; one that names a kind this program does not know is wanted, so that it is not passed unseen.
    /// </summary>
    public static bool Wants(this LogFilter filter, RawRow row)
    {
        string kinds = row.Text("kinds");
        Span<EventKind> read = stackalloc EventKind[MostKinds];
        int count = 0;
        foreach (Range word in kinds.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> name = kinds.AsSpan()[word];
            if (!name.IsEmpty && (count == MostKinds || !KebabCase.TryParse(name, out read[count++])))
            {
                return true;
            }
        }

        NoticeSummary notice = new(read[..count], row.Text("sirens"), row.TextOrNull("departement"), row.Flag("has_name_alone"));
        return filter(new LogSummary(row.Number("position"), row.Flag("live"), row.Flag("in_chain"), notice));
    }
}
