using System.Text;
using Watch.Sources.Containers;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Sources.Tests.Containers;

/// <summary>What a page of records and a PDF show at their beginning.</summary>
public sealed class RecordHeadTests
{
    [Theory]
    [InlineData("""{"total_count":2,"results":[{"a":1,"b":{"c":2}},{"d":1}]}""")]
    [InlineData("""{"total_count":2,"links":[],"records":[{"links":[],"record":{"id":"x","size":3,"fields":{"a":1,"b":null}}}]}""")]
    [InlineData("""{"nhits":1,"records":[{"datasetid":"x","recordid":"y","fields":{"a":[1],"b":"z"}}]}""")]
    [InlineData("""{"result":[{"a":1,"b":2}],"total":10000}""")]
    public void The_columns_of_the_first_record_of_a_page_are_told(string page) => Assert.Equal(["a", "b"], Head(page).RecordKeys);

    [Theory]
    [InlineData("""{"results":[]}""")]
    [InlineData("""{"results":[1]}""")]
    [InlineData("""{"results":{"a":1}}""")]
    [InlineData("""[{"a":1}]""")]
    [InlineData("<a/>")]
    public void What_is_no_page_of_records_has_none(string text) => Assert.Empty(Head(text).RecordKeys);

    [Fact]
    public void A_record_longer_than_the_head_gives_the_columns_that_it_shows()
    {
        DocumentHead head = Head($$"""{"total_count":1,"results":[{"a":1,"b":"{{new string('x', 100_000)}}","c":2}]}""");

        Assert.Equal(["total_count", "results"], head.FirstKeys);
        Assert.Equal(["a", "b"], head.RecordKeys);
    }

    [Theory]
    [InlineData("%PDF-1.7\n", true)]
    [InlineData("\r\n\0junk %PDF-1.4", true)]
    [InlineData("PDF-1.4", false)]
    public void A_PDF_is_known_by_its_mark(string content, bool isPdf) => Assert.Equal(isPdf, Head(content).IsPdf);

    private static DocumentHead Head(string content) =>
        DocumentHeadReader.Read(new MemoryStream(Encoding.Latin1.GetBytes(content)), "x").Head;
}
