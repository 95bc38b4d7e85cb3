using System.Text.Json;
using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Sources.Amf.Texts;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Amf.Texts;

/// <summary>The cases of <c>shared/cases/capital</c>, each against what it expects.</summary>
public sealed class CapitalCaseTests
{
    [Theory]
    [InlineData("amf-01-votes-only.json")]
    [InlineData("amf-03-two-declarants.json")]
    [InlineData("amf-04-passive.json")]
    [InlineData("amf-07-bank-noise.json")]
    public void A_case_is_read_as_it_expects(string file)
    {
        (CrossingReading read, JsonElement expected) = Read(file);
        JsonElement[] all = expected.ValueKind == JsonValueKind.Array ? [.. expected.EnumerateArray()] : [expected];

        Assert.Equal(all.Length, read.Events.Count);
        Assert.All(read.Events.Zip(all), pair => Compare(pair.First, pair.Second));
    }

    [Fact]
    public void A_complement_names_what_it_completes_and_corrects_nothing()
    {
        (CrossingReading read, JsonElement expected) = Read("amf-08-complement.json");

        Assert.Equal(expected.GetProperty("of").GetString(), read.ComplementOf);
        Assert.Equal($"amf:{expected.GetProperty("of").GetString()}", read.Matter);
    }

    private static (CrossingReading, JsonElement) Read(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(RealData.RequireCase("capital", file)));
        string text = document.RootElement.GetProperty("text").GetString()!;
        return (CrossingReader.Read(text), document.RootElement.GetProperty("expected").Clone());
    }

    private static void Compare(NoticeEvent announced, JsonElement expected)
    {
        Stake stake = announced.Stake!;
        foreach (JsonProperty field in expected.EnumerateObject())
        {
            JsonElement value = field.Value;
            switch (field.Name)
            {
                case "declarants":
                    Assert.Equal(value.EnumerateArray().Select(n => n.GetString()), stake.Declarants.Select(d => d.Name));
                    break;
                case "country":
                    Assert.Equal(value.GetString(), stake.Declarants[0].Country);
                    break;
                case "person":
                    Assert.Equal(value.GetString(), stake.Declarants[0].Person.ToKebabCase());
                    break;
                case "direction":
                    Assert.Equal(value.GetString(), stake.Direction.ToKebabCase());
                    break;
                case "capital_thresholds":
                    Assert.Equal(Numbers(value), stake.CapitalThresholds);
                    break;
                case "votes_thresholds":
                    Assert.Equal(Numbers(value), stake.VotesThresholds);
                    break;
                case "capital_percent":
                    Assert.Equal(value.GetDecimal(), stake.CapitalPercent);
                    break;
                case "votes_percent":
                    Assert.Equal(value.GetDecimal(), stake.VotesPercent);
                    break;
                case "crossed_on":
                    Assert.Equal(DateOnly.Parse(value.GetString()!, null), announced.On);
                    break;
                case "received_on":
                    Assert.Equal(DateOnly.Parse(value.GetString()!, null), stake.ReceivedOn);
                    break;
                case "passive":
                    Assert.Equal(value.ValueKind == JsonValueKind.Null ? null : value.GetBoolean(), stake.Passive);
                    break;
                default:
                    Assert.Contains(field.Name, (string[])["note", "alert"]);
                    break;
            }
        }
    }

    private static IEnumerable<decimal> Numbers(JsonElement list) => list.EnumerateArray().Select(n => n.GetDecimal());
}
