using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.RcsA;

/// <summary>The seats abroad of 24 real editions.</summary>
public class ForeignSeatEditionsTests(ITestOutputHelper output)
{
    /// <summary>Five of the 76 end with Paris or Cannes and name no country.</summary>
    [Fact]
    public void Every_address_abroad_is_a_seat_abroad_and_no_street_is_a_town()
    {
        Party[] abroad = [.. Editions.All.SelectMany(e => e.Pairs).SelectMany(p => p.Found.Parties).Where(p => p.IsAbroad == true)];
        foreach (Party party in abroad)
        {
            output.WriteLine($"{party.Country, -2} [{party.Seat?.City}] [{party.Seat?.Country}]");
        }

        // Four of them absorb a firm of France: their seat stands in the text of the project.
        Assert.Equal((80, 75), (abroad.Length, abroad.Count(p => p.Country is not null)));
        Assert.All(abroad, p => Assert.True(p.Seat is { Abroad: true, PostalCode: null }));
        Assert.DoesNotContain(abroad, p => p.Seat!.City is { } city && (city.Any(char.IsAsciiDigit) || ForeignTown.HasStreet(city)));
        Assert.Equal(
            5,
            Editions
                .All.SelectMany(e => e.Parsed.OfType<Parsed.Accepted>())
                .Count(a => a.Warnings.Any(w => w.Code == "seat-without-country"))
        );
    }
}
