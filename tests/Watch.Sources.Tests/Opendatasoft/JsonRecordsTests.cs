using System.Text;
using CsCheck;
using Watch.Contracts.Notices;
using Watch.Sources.Opendatasoft;
using Xunit;

namespace Watch.Sources.Tests.Opendatasoft;

public class JsonRecordsTests
{
    [Theory]
    [InlineData("""{"total_count": 2, "results": [{"id": "A"}, {"id": "B"}]}""")]
    [InlineData("""{"nhits": 2, "parameters": {"x": [1]}, "records": [{"id": "A"}, {"id": "B"}], "facet_groups": [{"a": []}]}""")]
    [InlineData("""[{"id": "A"}, {"id": "B"}]""")]
    [InlineData("{\"id\": \"A\"}\n{\"id\": \"B\"}\n")]
    [InlineData("\uFEFF[{\"id\": \"A\"}, {\"id\": \"B\"}]")]
    public void A_page_an_array_and_a_list_of_lines_give_their_records(string document) =>
        Assert.Equal(["""{"id": "A"}""", """{"id": "B"}"""], Texts(document));

    [Fact]
    public void An_object_without_results_is_one_record() =>
        Assert.Equal(
            ["""{"id": "A", "registre": ["999404445"], "x": {"results": [1]}}"""],
            Texts("""{"id": "A", "registre": ["999404445"], "x": {"results": [1]}}""")
        );

    [Fact]
    public void Brackets_quotes_and_backslashes_inside_strings_cut_nothing() =>
        Assert.Equal(["""{"a": "]}\\\"{["}""", "1"], Texts("""[{"a": "]}\\\"{["},1]"""));

    [Theory]
    [InlineData("""[{"id": [}, {"id": "B"}]""")]
    [InlineData("""[{"id": tru}, {"id": "B"}]""")]
    [InlineData("""["A", {"id": "B"}]""")]
    [InlineData("[{\"id\": \"A\n}, {\"id\": \"B\"}]")]
    public void A_broken_record_costs_itself_and_not_the_next_one(string document)
    {
        string[] texts = Texts(document);
        Assert.Equal(2, texts.Length);
        Assert.Equal("""{"id": "B"}""", texts[1]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("""{"total_count": 2, "results": [{"id": "A"}""")]
    [InlineData("""[{"id": "A"}, {"id" """)]
    [InlineData("[{\"id\": \"A\"},")]
    public void A_document_that_breaks_off_says_so_last(string document) => Assert.Equal(RejectReason.Truncated, Read(document)[^1].Fault);

    [Fact]
    public void A_record_beyond_all_measure_is_given_up_and_the_next_one_read()
    {
        JsonRecord[] records = Read($"[{{\"a\": \"{new string('x', 9_000_000)}\"}}, {{\"id\": \"B\"}}]");
        Assert.Equal([RejectReason.TooLarge, null], records.Select(r => r.Fault));
    }

    [Fact]
    public void A_million_open_brackets_are_given_up() =>
        Assert.Contains(Read(new string('[', 1_000_000)), r => r.Fault == RejectReason.TooLarge);

    [Fact]
    public void A_record_says_where_it_begins() =>
        Assert.Equal(
            [new RecordPosition(2, 1), new RecordPosition(3, 3)],
            Read("[\n{\"id\": 1},\n  {\"id\": 2}\n]").Select(r => r.Position)
        );

    [Fact]
    public void No_bytes_make_it_throw() =>
        Gen.OneOf(Gen.Byte, Gen.OneOfConst("{}[]\",:\\ \nab1"u8.ToArray()))
            .Array[0, 200]
            .Sample(bytes =>
            {
                using MemoryStream content = new(bytes);
                return JsonRecords.Read(content).Count() <= bytes.Length + 1;
            });

    private static string[] Texts(string document) => [.. Read(document).Select(r => Encoding.UTF8.GetString(r.Bytes).TrimEnd())];

    private static JsonRecord[] Read(string document)
    {
        using MemoryStream content = new(Encoding.UTF8.GetBytes(document));
        return [.. JsonRecords.Read(content)];
    }
}
