namespace Watch.EndToEnd.Tests.Executable;

/// <summary>
/// Planted faults: what a kill could leave behind if the program were wrong, as statements that both databases understand.
/// </summary>
internal static class Tampering
{
    /// <summary>Each with the database or schema it is done in.</summary>
    public static readonly IReadOnlyList<(string Part, string Sql)> All =
    [
        (
            "defensive",
            """
            DELETE FROM ledger WHERE alert_id = (SELECT id FROM alert ORDER BY id LIMIT 1);
            DELETE FROM alert_root WHERE alert_id = (SELECT id FROM alert ORDER BY id LIMIT 1);
            DELETE FROM alert WHERE id = (SELECT id FROM alert ORDER BY id LIMIT 1)
            """
        ),
        (
            "offensive",
            """
            INSERT INTO alert (id, root_source, root_id, rule, subject, route, status, rule_version, content, published_on, firm,
                revision, published_hash, published_active, merged_into, created_at, updated_at)
            SELECT '00000000-0000-0000-0000-000000000001', root_source, 'doubled', rule, subject, route, status, rule_version, content,
                published_on, firm, revision, published_hash, published_active, merged_into, created_at, updated_at
            FROM alert ORDER BY id LIMIT 1
            """
        ),
        (
            "defensive",
            "UPDATE alert SET status = 'withdrawn' WHERE id = (SELECT id FROM alert WHERE status = 'raised' ORDER BY id LIMIT 1)"
        ),
        ("defensive", "UPDATE delivery SET sent_at = NULL WHERE message = (SELECT min(message) FROM delivery WHERE sent_at IS NOT NULL)"),
        ("offensive", "UPDATE reader SET position = position - 1"),
        (
            "log",
            """
            DELETE FROM notice_payload WHERE position = (SELECT max(position) FROM notice);
            DELETE FROM notice_siren WHERE position = (SELECT max(position) FROM notice);
            DELETE FROM notice_kind WHERE position = (SELECT max(position) FROM notice);
            DELETE FROM notice WHERE position = (SELECT max(position) FROM notice)
            """
        ),
        ("log", "UPDATE notice SET revision = revision + 1 WHERE position = (SELECT max(position) FROM notice)"),
        ("log", "DELETE FROM document WHERE name = (SELECT min(name) FROM document)"),
    ];

    /// <summary>Does one after the other; gives those after which the comparison found nothing.</summary>
    /// <param name="plant">Executes one.</param>
    /// <param name="stored">Reads what is stored.</param>
    public static async Task<IReadOnlyList<string>> UnseenAsync(Func<string, string, Task> plant, Func<Task<IReadOnlyList<string>>> stored)
    {
        List<string> unseen = [];
        foreach ((string part, string sql) in All)
        {
            IReadOnlyList<string> before = await stored();
            await plant(part, sql);
            if (Compared.Of(before, await stored()).Differences.Count == 0)
            {
                unseen.Add($"{part}: {sql}");
            }
        }

        return unseen;
    }
}
