using Watch.Contracts.Notices;
using Watch.Sources.Rne.Companies;
using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Rne;

/// <summary>One record as it came in 2024, its people and its name replaced by whoever saved it.</summary>
public class RneRealDataTests
{
    [Fact]
    public void The_record_at_hand_is_read_field_by_field()
    {
        string file = Directory.GetFiles(RealData.Require("rne"), "*.json").Order(StringComparer.Ordinal).First();
        using FileStream content = File.OpenRead(file);
        Parsed.Stated stated = Assert.Single(
            new CompanyParser().Parse(content, new DocumentInfo { Name = "record.json" }).OfType<Parsed.Stated>()
        );
        CompanyState state = CompanyState.Read(stated.Record.State)!;

        Assert.Empty(stated.Warnings);
        Assert.Equal(new DateTimeOffset(2024, 5, 18, 19, 50, 26, TimeSpan.Zero), stated.Record.ChangedAt);
        Assert.Equal(("5499", "43.22A", new CompanyCapital(13090, "EUR")), (state.Form, state.Activity, state.Capital));
        Assert.Equal(new CompanySeat("ORANGE", "84100", "84087", "FR"), state.Seat);
        Assert.Equal(("30", true), (Assert.Single(state.Officers!).Role, state.Officers![0].Natural));
        Assert.Equal((null, null, false), (state.CeasedOn, state.DissolvedOn, state.IsCeased));
    }
}
