using System.Globalization;
using System.Text.RegularExpressions;
using Watch.Contracts.Notices;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.RcsA;

/// <summary>Prices and days of the sales of 24 real editions, against a second reading.</summary>
public class SaleEditionsTests
{
    private static IEnumerable<(Notice Found, XPathNotice Expected)> Sales =>
        Editions.All.SelectMany(e => e.Pairs).Where(p => p.Expected.Act == "vente" && p.Found.Events.Count > 0);

    /// <summary>In all of them the price is digits, perhaps with cents behind a point or a comma, before its currency.</summary>
    [Fact]
    public void Every_price_is_the_sum_of_those_printed()
    {
        Regex price = new(@"(?<amount>[0-9]+(?: [0-9]{3})?(?:[.,][0-9]{1,2})?) (?<currency>EUR|[Ee]uros|Francs)\b");
        int priced = 0;
        foreach ((Notice found, XPathNotice expected) in Sales)
        {
            (decimal Amount, string Currency)[] printed =
            [
                .. expected
                    .Origins.SelectMany(o => price.Matches(o))
                    .Select(m => (Plain(m.Groups["amount"].Value), m.Groups["currency"].Value == "Francs" ? "FRF" : "EUR")),
            ];
            string currency = printed.Any(p => p.Currency == "EUR") ? "EUR" : "FRF";
            Money? sum = printed.Length == 0 ? null : new Money(printed.Where(p => p.Currency == currency).Sum(p => p.Amount), currency);
            Assert.True(sum == found.Events[0].Price, $"{found.Id}: {found.Events[0].Price} for {sum}");
            Assert.Equal(printed.Length > 1 ? printed.Select(p => p.Amount) : null, found.Events[0].PriceParts?.Select(p => p.Amount));
            priced += sum is null ? 0 : 1;
        }

        Assert.Equal(2_236, priced);
    }

    [Fact]
    public void The_day_of_a_sale_is_that_of_effect_or_a_day_of_its_prose_and_never_the_start_of_activity()
    {
        int dated = 0;
        foreach ((Notice found, XPathNotice expected) in Sales)
        {
            NoticeEvent sale = found.Events[0];
            string prose = expected.Prose.Replace('\u00A0', ' ');
            Assert.True(
                expected.Effect.Length > 0
                    ? $"{sale.On:yyyy-MM-dd}" == expected.Effect
                    : sale.On is not { } day || Forms(day).Any(f => prose.Contains(f, StringComparison.OrdinalIgnoreCase)),
                $"{found.Id}: {sale.On}"
            );
            Assert.True(
                expected.Start.Length == 0 || $"{sale.ActivityFrom ?? sale.On:yyyy-MM-dd}" == expected.Start,
                $"{found.Id}: {sale.ActivityFrom} for {expected.Start}"
            );
            dated += sale.On is null ? 0 : 1;
        }

        Assert.Equal(1_836, dated);
    }

    private static IEnumerable<string> Forms(DateOnly day)
    {
        string[] months =
        [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ];
        string month = months[day.Month - 1];
        foreach (string separator in new[] { "/", "." })
        {
            yield return string.Join(separator, $"{day.Day:00}", $"{day.Month:00}", $"{day.Year}");
            yield return string.Join(separator, $"{day.Day}", $"{day.Month:00}", $"{day.Year}");
            yield return string.Join(separator, $"{day.Day}", $"{day.Month}", $"{day.Year}");
        }

        foreach (string number in new[] { $"{day.Day}", $"{day.Day:00}", $"{day.Day}er" })
        {
            yield return $"{number} {month} {day.Year}";
            yield return $"{number} {month.Replace('é', 'e').Replace('û', 'u')} {day.Year}";
        }
    }

    private static decimal Plain(string amount) => decimal.Parse(amount.Replace(" ", "").Replace(',', '.'), CultureInfo.InvariantCulture);
}
