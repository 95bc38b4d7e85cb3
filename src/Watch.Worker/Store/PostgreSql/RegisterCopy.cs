using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.PostgreSql;

/// <summary>
/// Copies the states of registers as the log is copied: uniformly, in the order in which they were written, whole rows. What changed again
/// since comes as it is now.
/// </summary>
/// <param name="pipe">Copies the rows of a query there into a table here.</param>
internal sealed class RegisterCopy(RegisterCopy.Pipe pipe)
{
    /// <summary>About the rows of a batch: what was written together is copied together.</summary>
    public const int BatchSize = 5_000;

    private const string SelectReached = """
        SELECT greatest(coalesce((SELECT max(sequence) FROM register_record), 0), coalesce((SELECT max(sequence) FROM register_state), 0))
        """;

    private const string SelectEnd = """
        SELECT coalesce(max(sequence), @After) AS last, count(*) AS rows FROM (
            SELECT sequence FROM (
                SELECT sequence FROM register_record WHERE sequence > @After
                UNION ALL
                SELECT sequence FROM register_state WHERE sequence > @After) written
            ORDER BY sequence LIMIT @Limit) next
        """;

    private const string SelectParts = "SELECT source, part, content_date, baseline FROM register_part ORDER BY source, part";

    private const string UpsertPart = """
        INSERT INTO register_part (source, part, content_date, baseline) VALUES (@Source, @Part, @ContentDate, @Baseline)
        ON CONFLICT (source, part) DO UPDATE SET content_date = excluded.content_date, baseline = excluded.baseline
            WHERE register_part.content_date <> excluded.content_date OR register_part.baseline IS DISTINCT FROM excluded.baseline
        """;

    private static readonly Table[] Tables =
    [
        new(
            "register_record",
            "source, subject, category, linked",
            "part, siren, name_key, in_france, state, changed_at, content_date, sequence"
        ),
        new(
            "register_state",
            "source, subject, respect, since_position",
            "until_position, linked, state, hash, changed_at, content_date, sequence"
        ),
    ];

    /// <summary>Copies rows of a table.</summary>
    /// <param name="into">The table here, with its columns.</param>
    /// <param name="select">The query there.</param>
    /// <param name="ct">Cancels it.</param>
    internal delegate Task Pipe(string into, string select, CancellationToken ct);

    /// <summary>Copies the next batch, and says whether more waits.</summary>
    public async Task<bool> CopyAsync(WriteTransaction own, WriteTransaction there, CancellationToken ct)
    {
        await CopyPartsAsync(own, there, ct);
        long after = await own.ScalarAsync<long>(SelectReached, null, ct);
        RawRow end = (await there.RowAsync(SelectEnd, new { After = after, Limit = BatchSize }, ct))!;
        long last = end.Number("last");
        foreach (Table table in last > after ? Tables : [])
        {
            await CopyAsync(table, own, after, last, ct);
        }

        return end.Count("rows") == BatchSize;
    }

    // A handful of rows, which bear no number of their own.
    private static async Task CopyPartsAsync(WriteTransaction own, WriteTransaction there, CancellationToken ct)
    {
        foreach (RawRow part in await there.RowsAsync(SelectParts, null, ct))
        {
            await own.ExecuteAsync(
                UpsertPart,
                new
                {
                    Source = part.Text("source"),
                    Part = part.Text("part"),
                    ContentDate = part.Text("content_date"),
                    Baseline = part.TextOrNull("baseline"),
                },
                ct
            );
        }
    }

    private async Task CopyAsync(Table table, WriteTransaction own, long after, long last, CancellationToken ct)
    {
        string columns = $"{table.Keys}, {table.Values}";
        string arrived = $"{table.Name}_arrived";
        await pipe($"{arrived} ({columns})", $"SELECT {columns} FROM {table.Name} WHERE sequence > {after} AND sequence <= {last}", ct);
        string set = string.Join(", ", table.Values.Split(", ").Select(c => $"{c} = excluded.{c}"));
        await own.ExecuteAsync(
            $"""
            INSERT INTO {table.Name} ({columns}) SELECT {columns} FROM {arrived} ON CONFLICT ({table.Keys}) DO UPDATE SET {set};
            DELETE FROM {arrived};
            """,
            null,
            ct
        );
    }

    private sealed record Table(string Name, string Keys, string Values);
}
