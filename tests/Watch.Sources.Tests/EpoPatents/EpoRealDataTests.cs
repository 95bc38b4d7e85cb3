using Watch.Contracts.Notices;
using Watch.Sources.Containers;
using Watch.Sources.EpoPatents.Options;
using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents;

/// <summary>Recorded answers of OPS and two records of DOCDB, which stand beside the checkout.</summary>
public class EpoRealDataTests
{
    private static readonly EpoOptions _all = new() { Offices = ["EP", "WO", "US", "CA", "AU", "DK", "AP"] };

    [Theory]
    [InlineData("search_with_constituent", 3)]
    [InlineData("get_full_cycle_multiple", 4)]
    [InlineData("get_biblio", 1)]
    [InlineData("get_family_with_biblio", 5)]
    [InlineData("get_biblio_multiple", 3)]
    public void Recorded_answers_are_read_whole(string answer, int publications)
    {
        IReadOnlyList<Parsed> read = Read("patents", "ops", "ops-patent-dev", answer, "response.xml");

        Assert.Equal(publications, read.Count);
        foreach (Parsed.Accepted accepted in read.Select(Assert.IsType<Parsed.Accepted>))
        {
            Assert.DoesNotContain(accepted.Warnings, w => w.Code.StartsWith("unreadable", StringComparison.Ordinal));
            Assert.NotEmpty(accepted.Notice.Parties);
            Assert.NotEmpty(accepted.Notice.Classifications);
            Assert.NotNull(accepted.Notice.Patent!.Family);
            Assert.All(accepted.Notice.Parties, p => Assert.DoesNotContain('[', p.Name));
        }
    }

    /// <summary>They hold no bibliography: a notice of them alone would have nobody's name in it.</summary>
    [Theory]
    [InlineData("get_abstract")]
    [InlineData("search")]
    public void Answers_without_bibliography_are_no_notices(string answer) =>
        Assert.DoesNotContain(Read("patents", "ops", "ops-patent-dev", answer, "response.xml"), p => p is Parsed.Accepted);

    [Theory]
    [InlineData("WO-2022259205-A1_544370561.xml", "WO2022259205A1", 17)]
    [InlineData("AP-1206-A_302101161.xml", "AP1206A", 0)]
    public void Records_of_DOCDB_are_read_whole(string file, string id, int symbols)
    {
        EpoOptions options = _all with { AmendedWithin = 9_999 };
        Parsed.Accepted read = Assert.IsType<Parsed.Accepted>(Assert.Single(Read(options, "patents", "docdb", file)));

        Assert.Equal(id, read.Notice.Id);
        Assert.Empty(read.Warnings);
        Assert.True(read.Notice.Classifications.Count >= symbols, $"{read.Notice.Classifications.Count}");
        Assert.Single(read.Notice.Parties);
        Assert.Single(read.Notice.Patent!.Priorities);
        Assert.NotEmpty(read.Notice.Patent.Abstracts);
    }

    private static IReadOnlyList<Parsed> Read(params string[] parts) => Read(_all, parts);

    private static IReadOnlyList<Parsed> Read(EpoOptions options, params string[] parts)
    {
        using FileStream content = File.OpenRead(RealData.Require(parts));
        (DocumentHead head, Stream whole) = DocumentHeadReader.Read(content, parts[^1]);
        IDocumentParser parser = Watch.Sources.EpoPatents.EpoParsers.Of(options).First(p => p.Recognises(head));
        return [.. parser.Parse(whole, new DocumentInfo { Name = parts[^1] })];
    }
}
