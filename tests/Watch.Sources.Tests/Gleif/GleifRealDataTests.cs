using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Gleif;

public class GleifRealDataTests
{
    [Theory]
    [InlineData("golden-copy", "rr-data.xml", "rr", 10)]
    [InlineData("golden-copy", "repex-data.xml", "repex", 10)]
    [InlineData("golden-copy", "lei-data.xml", "lei", 13)]
    public void A_cut_golden_copy_is_read_and_is_not_taken_for_all_that_there_is(string folder, string file, string part, int records)
    {
        IReadOnlyList<Parsed> parsed = Read(folder, file);
        Assert.Empty(parsed.Rejected);
        Assert.Equal(part, parsed.Publication.Part);
        Assert.True(parsed.Publication.IsWhole);
        Assert.False(parsed.IsComplete);
        ParseWarning count = Assert.Single(parsed.Warnings, w => w.Code == "record-count");
        Assert.StartsWith($"{records} of ", count.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(parsed.Warnings, w => w.Code is not ("record-count" or "fund-relations"));
    }

    [Fact]
    public void Two_captures_of_the_query_interface_say_the_same_of_all_that_is_in_both()
    {
        Dictionary<string, RegisterRecord> before = Capture("api-2025-05-13");
        Dictionary<string, RegisterRecord> after = Capture("api-2025-05-15");
        string[] common = [.. before.Keys.Intersect(after.Keys, StringComparer.Ordinal)];
        string[] changed = [.. common.Where(k => before[k].State != after[k].State)];

        // One record differs as printed: it was not renewed, which is no news.
        Assert.Empty(changed);
        Assert.Equal(210, common.Length);
        string[] paged = [.. before.Keys.Except(after.Keys, StringComparer.Ordinal)];
        Assert.Equal((22, 22), (paged.Length, after.Keys.Except(before.Keys, StringComparer.Ordinal).Count()));
        Assert.All(paged, k => Assert.EndsWith("relation", before[k].Category, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_the_captures_no_parent_changed()
    {
        RegisterDesk desk = new(isAllFrench: true);
        foreach (string folder in new[] { "api-2025-05-13", "api-2025-05-15" })
        {
            foreach (IReadOnlyList<Parsed> answer in Answers(folder).Where(a => a.Count > 0))
            {
                desk.Take(answer);
            }
        }

        // What comes with another page is a first report; nobody's parent became another, and none is gone.
        Assert.NotEmpty(desk.Notices);
        Assert.All(desk.Notices, n => Assert.Null(n.Events[0].Parent!.Before));
    }

    [Fact]
    public void Of_the_pair_of_entities_the_one_that_is_no_more_is_announced_and_no_renewal()
    {
        RegisterDesk desk = new(isAllFrench: true);
        desk.Take(Dated("lei-updates-data2.xml", 6)).Take(Dated("lei-updates-data2-new.xml", 7));
        Assert.Equal(
            ["00TR8NKAEL48RGTZEW89 Status ACTIVE > INACTIVE"],
            desk.Notices.SelectMany(n => n.Events.Select(e => $"{n.Parties[0].Lei} {e.Aspect} {e.Before} > {e.After}"))
        );
    }

    // Made by hand of the two files, wherever they stand: of nine relations dates alone are others, one is deleted in a file that says
    // that it
    // is whole; what is missing besides has not ended, since the file is not what it counts.
    [Fact]
    public void Of_the_pair_of_relations_one_deletion_is_announced_a_publication_later_and_no_renewal()
    {
        RegisterDesk desk = new(isAllFrench: true);
        desk.Take(Dated("rr-updates-data2.xml", 6)).Take(Dated("rr-updates-data2-new.xml", 7));
        Assert.Empty(desk.Notices);

        desk.Take(Dated("rr-updates-data2-new.xml", 8));
        ParentChange change = Assert.Single(desk.Notices).Events[0].Parent!;
        Assert.Equal((ParentLevel.Ultimate, null), (change.Level, change.After));
    }

    [Fact]
    public void Of_the_pair_of_exceptions_each_other_reason_is_announced_and_nothing_else()
    {
        RegisterDesk desk = new(isAllFrench: true);
        desk.Take(Dated("repex-updates-data2.xml", 6)).Take(Dated("repex-updates-data2-new.xml", 24));
        desk.Take(Dated("repex-updates-data2-new.xml", 25));
        Assert.Equal(
            [
                "NATURAL_PERSONS > NO_LEI",
                "NON_CONSOLIDATING > NO_KNOWN_PERSON",
                "NO_KNOWN_PERSON > NON_CONSOLIDATING",
                "NO_LEI > NATURAL_PERSONS",
            ],
            desk.Notices.Select(n => n.Events[0].Parent!)
                .Select(p => $"{Assert.Single(p.Before!.Reasons)} > {Assert.Single(p.After!.Reasons)}")
                .Order(StringComparer.Ordinal)
        );
    }

    private static IReadOnlyList<Parsed> Dated(string file, int day)
    {
        string text = File.ReadAllText(RealData.Require("capital", "gleif", "pairs", file));
        return GleifRead.Read(text.Replace("ContentDate>2023-11-06", $"ContentDate>2023-11-{day:00}", StringComparison.Ordinal), file);
    }

    private static IEnumerable<IReadOnlyList<Parsed>> Answers(string folder)
    {
        string root = RealData.Require("capital", "gleif", folder);
        foreach (string part in new[] { "lei_records", "relationships", "reporting_exceptions" })
        {
            foreach (string file in Directory.GetFiles(Path.Combine(root, part), "*.json").Order(StringComparer.Ordinal))
            {
                using FileStream content = File.OpenRead(file);
                yield return GleifRead.Read(content, Path.GetFileName(file));
            }
        }
    }

    private static Dictionary<string, RegisterRecord> Capture(string folder)
    {
        Dictionary<string, RegisterRecord> records = new(StringComparer.Ordinal);
        foreach (IReadOnlyList<Parsed> answer in Answers(folder))
        {
            Assert.Empty(answer.Rejected);
            Assert.Empty(answer.Warnings);
            foreach (RegisterRecord record in answer.Records)
            {
                records[$"{record.Subject} {record.Category} {record.Linked}"] = record;
            }
        }

        return records;
    }

    private static IReadOnlyList<Parsed> Read(string folder, string file)
    {
        using FileStream content = File.OpenRead(RealData.Require("capital", "gleif", folder, file));
        return GleifRead.Read(content, file);
    }
}
