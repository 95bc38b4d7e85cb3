using System.Text.Json;
using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Matters;

namespace Watch.Worker.Store.Sql;

/// <summary>Chains of corrections, as they stood at a position.</summary>
internal sealed class LogChains(Database database)
{
    // Links of every live revision count: what a mended parser no longer links has to be judged once more too. One step at
    // a time, since no one query of both databases follows both directions by index; and without asking that there is a
    // correction, which SQLite would answer from the index of corrections by walking through all of a source's.
    private const string SelectLinked = """
        SELECT coalesce(corrects, id) AS linked, matter FROM notice WHERE source = @Source AND id = @Id AND live AND position <= @UpTo
        UNION
        SELECT id, NULL FROM notice WHERE source = @Source AND corrects = @Id AND live AND position <= @UpTo
        UNION
        SELECT o.id, NULL
        FROM notice n CROSS JOIN notice o
        WHERE n.source = @Source AND n.id = @Id AND n.live AND n.position <= @UpTo AND n.matter IS NOT NULL
            AND o.source = n.source AND o.matter = n.matter AND o.live AND o.position <= @UpTo
        """;

    private const string SelectOfMatter =
        "SELECT DISTINCT id AS linked FROM notice WHERE source = @Source AND matter = @Matter AND live AND position <= @UpTo";

    /// <summary>The latest revision of a notice.</summary>
    internal const string SelectMember = $"""
        SELECT {LogColumns.All}
        FROM notice n JOIN notice_payload p ON p.position = n.position
        WHERE n.source = @Source AND n.id = @Id AND n.live AND n.position <= @UpTo
        ORDER BY n.revision DESC
        LIMIT 1
        """;

    private static readonly string SelectOfSiren = OfFirm("notice_siren", "siren");

    private static readonly string SelectOfOther = OfFirm("notice_number", "number");

    private static readonly string SelectKeysOfSiren = KeysOfFirm("notice_siren", "siren");

    private static readonly string SelectKeysOfOther = KeysOfFirm("notice_number", "number");

    private const string SelectOfPatent = $"""
        SELECT {LogColumns.All}
        FROM notice n JOIN notice_payload p ON p.position = n.position
        WHERE n.patent = @Patent AND n.live AND n.position <= @UpTo
            AND NOT EXISTS (
                SELECT 1 FROM notice later
                WHERE later.source = n.source AND later.id = n.id AND later.live
                    AND later.position <= @UpTo AND later.revision > n.revision)
        """;

    private readonly LogStories _stories = new(database);

    private readonly LogPrintings _printings = new(database);

    private static readonly string Transfer = EventKind.PatentTransfer.ToKebabCase();

    private readonly string _selectCorrected = $"""
        SELECT DISTINCT corrects FROM notice
        WHERE source = @Source AND live AND corrects IN (SELECT r.id FROM {database.RowsOf("@Rows", "id")} r)
        """;

    private readonly string _selectCorrections = $"""
        SELECT DISTINCT id FROM notice
        WHERE source = @Source AND live AND corrects IN (SELECT r.id FROM {database.RowsOf("@Rows", "id")} r)
        UNION
        SELECT DISTINCT id FROM notice
        WHERE source = @Source AND live AND corrects <> '' AND id IN (SELECT r.id FROM {database.RowsOf("@Rows", "id")} r)
        """;

    public async Task<IReadOnlyList<LogEntry>> OfAsync(NoticeKey key, long upTo, CancellationToken ct)
    {
        List<LogEntry> linked = await _printings.OfAsync(key, upTo, LinkedAsync, ct);
        if (linked.Count > 0 && linked.TrueForAll(e => ArticleStory.IsArticle(e.Notice)))
        {
            return [.. (await _stories.OfAsync(key, linked, upTo, ct)).OrderBy(e => e.Notice, PublicationOrder.Instance)];
        }

        return linked.Count < 2 ? linked : Around(key, linked);
    }

    private static IReadOnlyList<LogEntry> Around(NoticeKey key, List<LogEntry> linked)
    {
        IReadOnlyList<Notice> members = ParentLinks.Around(key, [.. linked.Select(e => e.Notice)]);
        IReadOnlyList<NoticeKey> apart =
            members.Count == linked.Count ? [] : [.. linked.Select(e => e.Notice.Key).Except(members.Select(n => n.Key))];
        return
        [
            .. members
                .Join(linked, n => n.Key, e => e.Notice.Key, (n, e) => e with { Notice = n, Apart = apart })
                .OrderBy(e => e.Notice, PublicationOrder.Instance),
        ];
    }

    public async Task<IReadOnlyList<IReadOnlyList<LogEntry>>> OfFirmAsync(FirmNumbers firm, long upTo, CancellationToken ct)
    {
        List<IReadOnlyList<LogEntry>> chains = [];
        HashSet<NoticeKey> seen = [];
        foreach (RawRow row in await RowsAsync(SelectOfSiren, SelectOfOther, firm, upTo, ct))
        {
            if (seen.Add(LogColumns.KeyOf(row)))
            {
                IReadOnlyList<LogEntry> members = row.Flag("linked")
                    ? await OfAsync(LogColumns.KeyOf(row), upTo, ct)
                    : [LogColumns.ToEntry(row)];
                seen.UnionWith(members.Select(m => m.Notice.Key));
                chains.Add(members);
            }
        }

        return chains;
    }

    public async Task<IReadOnlyList<NoticeKey>> KeysOfFirmAsync(FirmNumbers firm, long upTo, CancellationToken ct) =>
        [
            .. (await RowsAsync(SelectKeysOfSiren, SelectKeysOfOther, firm, upTo, ct))
                .Select(LogColumns.KeyOf)
                .Distinct()
                .OrderBy(k => k.Source.Value, StringComparer.Ordinal)
                .ThenBy(k => k.Id, StringComparer.Ordinal),
        ];

    public async Task<IReadOnlyList<LogEntry>> OfPatentAsync(string patent, long upTo, CancellationToken ct) =>
        [
            .. (await database.RowsAsync(SelectOfPatent, new { Patent = patent, UpTo = upTo }, ct))
                .Select(LogColumns.ToEntry)
                .OrderBy(e => e.Notice, PublicationOrder.Instance),
        ];

    public async Task<IReadOnlySet<NoticeKey>> CorrectedAsync(IReadOnlyCollection<NoticeKey> keys, CancellationToken ct)
    {
        HashSet<NoticeKey> corrected = [];
        foreach (IGrouping<SourceId, NoticeKey> ofSource in keys.GroupBy(k => k.Source))
        {
            IReadOnlyList<RawRow> rows = await database.RowsAsync(_selectCorrected, IdsOf(ofSource), ct);
            corrected.UnionWith(rows.Select(r => new NoticeKey(ofSource.Key, r.Text("corrects"))));
        }

        return corrected;
    }

    public async Task<IReadOnlyList<Notice>> DoubtedAsync(IReadOnlyCollection<NoticeKey> keys, CancellationToken ct)
    {
        List<Notice> doubted = [];
        foreach (IGrouping<SourceId, NoticeKey> ofSource in keys.GroupBy(k => k.Source))
        {
            foreach (RawRow row in await database.RowsAsync(_selectCorrections, IdsOf(ofSource), ct))
            {
                doubted.AddRange(await DoubtedAsync(new NoticeKey(ofSource.Key, row.Text("id")), ct));
            }
        }

        return doubted;
    }

    private async Task<IEnumerable<Notice>> DoubtedAsync(NoticeKey correction, CancellationToken ct) =>
        await LatestAsync(correction, ct) is { CorrectsKey: { } named } notice
        && await LatestAsync(named, ct) is { } parent
        && !ParentLinks.CanBeOf(notice, parent)
            ? [notice]
            : [];

    // What cannot be read says nothing here: it is told where it is judged.
    private async Task<Notice?> LatestAsync(NoticeKey key, CancellationToken ct) =>
        (await database.RowsAsync(SelectMember, ParametersOf(key.Source, key.Id, long.MaxValue), ct))
            .Select(LogColumns.Read)
            .Values()
            .FirstOrDefault()
            ?.Notice;

    // The latest live revision of each notice that names a firm, and whether it has to be asked for a chain. An index of
    // corrections leads to those of one notice alone: see SelectLinked.
    private static string OfFirm(string index, string column) =>
        $"""
            SELECT {LogColumns.All},
                (EXISTS (
                    SELECT 1 FROM notice r
                    WHERE r.source = n.source AND r.id = n.id AND r.live AND r.position <= @UpTo AND coalesce(r.corrects, '') <> '')
                    OR EXISTS (
                    SELECT 1 FROM notice c
                    WHERE c.source = n.source AND c.corrects = n.id AND c.live AND c.position <= @UpTo)) AS linked
            FROM notice n JOIN notice_payload p ON p.position = n.position
            WHERE n.live AND n.position <= @UpTo
                AND (n.source, n.id) IN (
                    SELECT m.source, m.id FROM {index} s JOIN notice m ON m.position = s.position
                    WHERE s.{column} = @Number AND m.live AND m.position <= @UpTo)
                AND NOT EXISTS (
                    SELECT 1 FROM notice later
                    WHERE later.source = n.source AND later.id = n.id AND later.live
                        AND later.position <= @UpTo AND later.revision > n.revision)
            """;

    private static string KeysOfFirm(string index, string column) =>
        $"""
            SELECT m.source, m.id
            FROM {index} s JOIN notice m ON m.position = s.position
            WHERE s.{column} = @Number AND m.live AND m.position <= @UpTo
            UNION
            SELECT t.source, t.id
            FROM {index} s JOIN notice m ON m.position = s.position JOIN notice t ON t.patent = m.patent
                JOIN notice_kind k ON k.position = t.position
            WHERE s.{column} = @Number AND m.live AND m.position <= @UpTo AND m.patent IS NOT NULL
                AND t.live AND t.position <= @UpTo AND k.kind = @Transfer
            ORDER BY source, id
            """;

    private async Task<List<RawRow>> RowsAsync(string ofSiren, string ofOther, FirmNumbers firm, long upTo, CancellationToken ct)
    {
        List<RawRow> rows = [];
        foreach ((string sql, string number) in firm.Others.Select(other => (ofOther, other)).Prepend((ofSiren, firm.Siren.Value)))
        {
            var parameters = new
            {
                Number = number,
                UpTo = upTo,
                Transfer,
            };
            rows.AddRange(await database.RowsAsync(sql, parameters, ct));
        }

        return rows;
    }

    private async Task<HashSet<string>> LinkedAsync(NoticeKey key, long upTo, CancellationToken ct)
    {
        HashSet<string> found = new(StringComparer.Ordinal) { key.Id };
        Queue<string> next = new(found);
        while (next.TryDequeue(out string? id))
        {
            foreach (RawRow row in await database.RowsAsync(SelectLinked, ParametersOf(key.Source, id, upTo), ct))
            {
                string[] linked =
                [
                    row.Shown("linked"),
                    .. row.TextOrNull("matter") is { } matter ? await NamedAsync(key.Source, id, matter, upTo, ct) : [],
                ];
                foreach (string one in linked.Where(found.Add))
                {
                    next.Enqueue(one);
                }
            }
        }

        return found;
    }

    // A matter may bear the name of a notice ("amf:226C0318"), which is of another matter itself: what completes a complement leads to what
    // that completes. The notice that the matter names, and those whose matter names this one.
    private async Task<IReadOnlyList<string>> NamedAsync(SourceId source, string id, string matter, long upTo, CancellationToken ct)
    {
        int colon = matter.IndexOf(':', StringComparison.Ordinal) + 1;
        string named = matter[colon..];
        if (colon == 0 || named == id || named.Contains(':', StringComparison.Ordinal))
        {
            return [];
        }

        var parameters = new
        {
            Source = source.Value,
            Matter = matter[..colon] + id,
            UpTo = upTo,
        };
        return [named, .. (await database.RowsAsync(SelectOfMatter, parameters, ct)).Select(r => r.Shown("linked"))];
    }

    // As JSON, since the id of an item is whatever its feed prints: blanks and quotes too.
    private static object IdsOf(IGrouping<SourceId, NoticeKey> keys) =>
        new { Source = keys.Key.Value, Rows = JsonSerializer.Serialize(keys.Select(k => new { id = k.Id })) };

    internal static object ParametersOf(SourceId source, string id, long upTo) =>
        new
        {
            Source = source.Value,
            Id = id,
            UpTo = upTo,
        };
}
