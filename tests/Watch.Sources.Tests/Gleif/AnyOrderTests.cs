using System.Text;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Gleif;

public class AnyOrderTests
{
    private const int Groups = 12;

    [Fact]
    public void Golden_copy_delta_and_answers_give_the_same_states_and_notices_in_any_order()
    {
        (string[]? States, string[]? Ids) first = (null, null);
        for (int seed = 0; seed < 40; seed++)
        {
            Random chance = new(seed);
            RegisterDesk desk = new RegisterDesk().Take(Before(chance));
            byte[][] files = [Shuffled(chance, After, Whole), Shuffled(chance, After, Delta), Answer(chance)];
            chance.Shuffle(files);
            desk.Take(files);

            string[] ids = [.. desk.Notices.Select(n => n.Id).Order(StringComparer.Ordinal)];
            first = first.Ids is null ? ([.. desk.States], ids) : first;
            Assert.Equal(first.States, desk.States);
            Assert.Equal(first.Ids, ids);
        }

        Assert.Equal(Groups, first.Ids!.Length);
    }

    private static byte[][] Before(Random chance) =>
        [
            GleifDay.Entities(27, [.. Enumerable.Range(0, Groups * 3).Select(i => GleifXml.Entity(Lei(i), $"Firme {i}"))]),
            Shuffled(
                chance,
                g => GleifXml.Relation(Lei(g * 3), Lei((g * 3) + 1), GleifXml.Ultimate, changed: "2025-01-01T00:00:00Z"),
                records => GleifDay.Relations(27, records)
            ),
        ];

    // Every group is bought by its third firm; the records of before stand beside, ended.
    private static string After(int group) =>
        GleifXml.Relation(Lei(group * 3), Lei((group * 3) + 1), GleifXml.Ultimate, "INACTIVE", changed: "2026-11-28T09:00:00+02:00")
        + GleifXml.Relation(Lei(group * 3), Lei((group * 3) + 2), GleifXml.Ultimate, changed: "2026-11-28T09:00:00.5+02:00");

    private static byte[] Whole(string[] records) =>
        GleifXml.File(
            "rr:RelationshipData",
            "rr:Header",
            "rr:RelationshipRecords",
            records,
            date: "2026-11-29T08:31:07Z",
            count: records.Length * 2
        );

    private static byte[] Delta(string[] records) =>
        GleifXml.File(
            "rr:RelationshipData",
            "rr:Header",
            "rr:RelationshipRecords",
            records,
            "GLEIF_DELTA_PUBLISHED",
            "2026-11-29T08:31:07Z",
            deltaStart: "2026-11-28T08:31:07Z",
            count: records.Length * 2
        );

    private static byte[] Answer(Random chance)
    {
        string[] records =
        [
            .. Enumerable
                .Range(0, Groups)
                .SelectMany(g =>
                    new[] { Record(Lei(g * 3), Lei((g * 3) + 1), "INACTIVE"), Record(Lei(g * 3), Lei((g * 3) + 2), "ACTIVE") }
                ),
        ];
        chance.Shuffle(records);
        const string Head = """{"meta":{"goldenCopy":{"publishDate":"2026-11-29T08:31:07Z"}},"data":[""";
        return Encoding.UTF8.GetBytes($"{Head}{string.Join(',', records)}]}}");
    }

    private static string Record(string child, string parent, string status) =>
        """
            {"type":"relationship-records","attributes":{"relationship":{"startNode":{"id":"CHILD","type":"LEI"},
            "endNode":{"id":"PARENT","type":"LEI"},"type":"TYPE","status":"STATUS",
            "periods":[{"startDate":"2024-12-31T23:00:00Z","endDate":null,"type":"ACCOUNTING_PERIOD"},
            {"startDate":"2026-10-31T23:00:00Z","type":"RELATIONSHIP_PERIOD"}]},
            "registration":{"lastUpdateDate":"2026-11-28T07:00:00Z","status":"LAPSED"},"extension":{"deletedAt":null}}}
            """.Replace("CHILD", child, StringComparison.Ordinal).Replace("PARENT", parent, StringComparison.Ordinal).Replace(
            "TYPE",
            GleifXml.Ultimate,
            StringComparison.Ordinal
        ).Replace("STATUS", status, StringComparison.Ordinal);

    private static byte[] Shuffled(Random chance, Func<int, string> record, Func<string[], byte[]> file)
    {
        string[] records = [.. Enumerable.Range(0, Groups).Select(record)];
        chance.Shuffle(records);
        return file(records);
    }

    private static string Lei(int number) => InventedLeis.Of(1000 + number);
}
