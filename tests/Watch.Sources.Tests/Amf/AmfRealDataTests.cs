using System.Text.Json;
using Watch.Contracts.Notices;
using Watch.Sources.Amf.Decisions;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Amf;

/// <summary>What was recorded or transcribed of the flow and of decisions.</summary>
public sealed class AmfRealDataTests
{
    [Fact]
    public void Recorded_rows_are_read_without_a_warning()
    {
        string page = File.ReadAllText(RealData.Require("capital", "amf", "info-financiere", "oam_fr_records.json"));
        Parsed.Accepted[] read = [.. AmfReading.Flow(page).Select(AmfReading.Accepted)];

        Assert.Equal(3, read.Length);
        Assert.All(read, r => Assert.Empty(r.Warnings));
        Assert.Equal(["regulated-information", "regulated-information", "capital-totals"], read.Select(r => r.Notice.Family));
        Assert.All(read, r => Assert.NotNull(Assert.Single(r.Notice.Parties).Isin));
    }

    [Fact]
    public void Quoted_rows_are_read_as_far_as_they_go()
    {
        using JsonDocument quoted = JsonDocument.Parse(
            File.ReadAllText(RealData.Require("capital", "amf", "flux-amf-rows_partial.transcribed.json"))
        );
        Notice crossing = AmfReading.Only(quoted.RootElement.GetProperty("dbvThreshold").GetRawText());

        Assert.Equal([EventKind.ThresholdCrossing, EventKind.Intention], crossing.Events.Select(e => e.Kind));
        Assert.Equal(2, AmfReading.Flow(quoted.RootElement.GetProperty("tte").GetRawText()).Count(p => p is Parsed.Accepted));
    }

    [Theory]
    [InlineData("notices-text/226C0645_excerpt.txt", "226C0645", "OP004", "226C0318", 7)]
    [InlineData("211C2220_NATUREX_quoted-by-senat.txt", "211C2220", "FS0812", null, 12)]
    [InlineData("211C2216_STORE-ELECTRONIC-SYSTEMS_quoted-by-senat.txt", "211C2216", null, null, 9)]
    public void Heads_of_decisions_are_read(string file, string number, string? sort, string? complement, int day)
    {
        string text = File.ReadAllText(RealData.Require(["capital", "amf", .. file.Split('/')]));
        DecisionHeading header = DecisionHeading.Read(text[text.IndexOf(number, StringComparison.Ordinal)..]);

        Assert.Equal((number, sort, complement, day), (header.Number, header.File, header.ComplementOf, header.Day?.Day));
        Assert.Equal(sort is not null, header.Isin is not null);
        Assert.NotNull(header.Issuer);
    }
}
