using System.Globalization;
using System.Text.RegularExpressions;
using Watch.Contracts.Notices;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.RcsA;

/// <summary>Seats, countries, days and roles of 24 real editions, field by field equal to a second reading by XPath.</summary>
public sealed class SecondReadingTests(ITestOutputHelper output)
{
    private static readonly EventKind[] _structural =
    [
        EventKind.MergerProject,
        EventKind.DemergerProject,
        EventKind.AssetContribution,
        EventKind.UniversalTransfer,
    ];

    private static IEnumerable<(Notice Found, XPathNotice Expected)> Pairs =>
        Editions.All.SelectMany(e => e.Pairs).Where(p => p.Found.Type != NoticeType.Annulling);

    [Fact]
    public void Every_seat_in_France_has_the_postal_code_and_the_town_that_are_printed()
    {
        int compared = 0;
        foreach ((Notice found, XPathNotice expected) in Pairs)
        {
            string[] read = [.. Companies(found).Where(p => p.IsAbroad != true && p.Seat is not null).Select(p => Shown(p.Seat!))];
            string[] printed = [.. expected.Seats.Where(s => !s.Abroad && (s.PostalCode + s.City).Length > 0).Select(Shown)];
            Assert.True(
                read.ToHashSet(StringComparer.Ordinal).SetEquals(printed),
                $"{found.Id}: {string.Join(" | ", read)} for {string.Join(" | ", printed)}"
            );
            compared += printed.Length;
        }

        output.WriteLine($"{compared} seats in France");
        Assert.True(compared > 20_000);
    }

    /// <summary>A country is that of its element, or a name that the line holds; the line itself is never the town.</summary>
    [Fact]
    public void Every_seat_abroad_is_abroad_and_its_country_is_one_that_is_printed()
    {
        int compared = 0;
        foreach ((Notice found, XPathNotice expected) in Pairs.Where(p => p.Expected.Seats.Any(s => s.Abroad)))
        {
            XPathSeat[] printed = [.. expected.Seats.Where(s => s.Abroad)];
            Party[] read = [.. Companies(found).Where(p => p.IsAbroad == true)];
            Assert.Equal(printed.Length, read.Length);
            foreach (Place seat in read.Select(p => p.Seat!))
            {
                Assert.Contains(
                    printed,
                    s =>
                        seat.Country is null
                        || s.Country.Equals(seat.Country, StringComparison.OrdinalIgnoreCase)
                        || (s.Country.Length == 0 && s.Line.EndsWith(seat.Country, StringComparison.OrdinalIgnoreCase))
                );
                Assert.DoesNotContain(printed, s => s.Line.Length > 0 && s.Line == seat.City);
                compared++;
            }
        }

        Assert.Equal(76, compared);
    }

    [Fact]
    public void Every_creation_and_registration_has_the_day_of_effect_else_of_beginning_else_of_entry()
    {
        int compared = 0;
        foreach ((Notice found, XPathNotice expected) in Pairs.Where(p => p.Expected.Act is "creation" or "immatriculation"))
        {
            string printed = new[] { expected.Effect, expected.Start, expected.Entered }.FirstOrDefault(d => d.Length > 0) ?? "";
            string read = found.Events[0].On is { } on ? on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
            Assert.True(read == printed, $"{found.Id}: {read} for {printed}");
            compared += printed.Length > 0 ? 1 : 0;
        }

        output.WriteLine($"{compared} days");
        Assert.True(compared > 30_000);
    }

    /// <summary>"… 999 300 056 RCS Cusset, est société absorbante": the plainest wording of the courts.</summary>
    [Fact]
    public void Every_role_of_a_merger_is_that_of_its_plainest_words()
    {
        Regex words = new(
            @"(?<siren>[0-9]{3} ?[0-9]{3} ?[0-9]{3}) RCS [^,0-9.;]{2,40}, est société "
                + @"(?<role>absorbante|absorbée|bénéficiaire|scindée)\b",
            RegexOptions.IgnoreCase
        );
        int compared = 0;
        List<string> apart = [];
        foreach ((Notice found, XPathNotice expected) in Pairs.Where(p => p.Found.Events.Any(e => _structural.Contains(e.Kind))))
        {
            foreach (Match match in words.Matches(expected.Prose.Replace('\u00A0', ' ')))
            {
                string siren = match.Groups["siren"].Value.Replace(" ", "");
                bool receives = match.Groups["role"].Value.ToLowerInvariant() is "absorbante" or "bénéficiaire";
                PartyRole role = receives ? PartyRole.Acquirer : PartyRole.Target;
                Party[] named = [.. found.Parties.Where(p => p.Siren?.Value == siren)];
                compared += named.Length;
                apart.AddRange(named.Where(p => p.Role != role).Select(p => $"{found.Id}: {siren} is {p.Role} and not {role}"));
            }
        }

        apart.ForEach(output.WriteLine);
        output.WriteLine($"{compared} roles compared, {apart.Count} differ");
        Assert.True(compared > 300);
        Assert.Empty(apart);
    }

    private static IEnumerable<Party> Companies(Notice notice) => notice.Parties.Where(p => p.Person == PersonType.Legal && !p.FromProse);

    private static string Shown(Place seat) => $"{seat.PostalCode} {seat.City}";

    private static string Shown(XPathSeat seat) => $"{seat.PostalCode} {seat.City}";
}
