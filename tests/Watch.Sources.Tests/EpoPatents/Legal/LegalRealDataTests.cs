using Watch.Contracts.Notices;
using Watch.Sources.EpoPatents.Legal;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents.Legal;

public class LegalRealDataTests
{
    // Party data, licences and the like, cessation, revival, discontinuation (WIPO ST.27).
    private static readonly string[] _classes = ["R", "S", "H", "K", "B"];

    [Fact]
    public void Every_code_of_the_classes_that_matter_has_a_decision()
    {
        string[][] rows = [.. File.ReadLines(RealData.Require("patents", "legal_codes_202417_FR_EP_WO.tsv")).Select(l => l.Split('\t'))];
        (string Office, string Code)[] codes = [.. rows.Where(r => _classes.Contains(r[8])).Select(r => (r[0], r[1].Trim()))];

        Assert.InRange(codes.Length, 90, 200);
        Assert.All(codes, c => Assert.NotNull(LegalCodes.Of(c.Office, c.Code, state: c.Code == "PG25" ? "FR" : null, national: null)));
    }

    [Theory]
    [InlineData("get_legal", 60)]
    [InlineData("get_family_with_legal", 60)]
    public void Recorded_answers_are_read_without_a_surprise(string exchange, int least)
    {
        using FileStream content = File.OpenRead(RealData.Require("patents", "ops", "ops-patent-dev", exchange, "response.xml"));
        Parsed[] read = [.. LegalXml.Read(content)];
        Notice[] notices = [.. read.Select(p => Assert.IsType<Parsed.Accepted>(p).Notice)];

        Assert.True(notices.Length >= least);
        Assert.Empty(read.OfType<Parsed.Accepted>().SelectMany(a => a.Warnings));
        Assert.Equal(notices.Length, notices.Select(n => n.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Single(notices, n => n.Events[0].Kind == EventKind.PatentLapse);
    }
}
