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

        Assert.Empty(changed);
        Assert.Equal(210, common.Length);
    }

    private static Dictionary<string, RegisterRecord> Capture(string folder)
    {
        Dictionary<string, RegisterRecord> records = new(StringComparer.Ordinal);
        string root = RealData.Require("capital", "gleif", folder);
        foreach (string part in new[] { "lei_records", "relationships", "reporting_exceptions" })
        {
            foreach (string file in Directory.GetFiles(Path.Combine(root, part), "*.json").Order(StringComparer.Ordinal))
            {
                using FileStream content = File.OpenRead(file);
                IReadOnlyList<Parsed> parsed = GleifRead.Read(content, Path.GetFileName(file));
                Assert.Empty(parsed.Rejected);
                Assert.Empty(parsed.Warnings);
                foreach (RegisterRecord record in parsed.Records)
                {
                    records[$"{record.Subject} {record.Category} {record.Linked}"] = record;
                }
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
