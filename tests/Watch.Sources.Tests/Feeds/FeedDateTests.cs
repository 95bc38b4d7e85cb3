using System.Globalization;
using CsCheck;
using Watch.Sources.Articles.Dates;
using Xunit;

namespace Watch.Sources.Tests.Feeds;

public class FeedDateTests
{
    [Theory]
    [InlineData("Mon, 12 May 2025 09:00:00 GMT", "2025-05-12T09:00:00Z")]
    [InlineData("Mon, 12 May 2025 09:00:00 +0200", "2025-05-12T07:00:00Z")]
    [InlineData("Mon, 12 May 2025 09:00:00 CEST", "2025-05-12T07:00:00Z")]
    [InlineData("Mon, 13 Jan 2025 09:00:00 CET", "2025-01-13T08:00:00Z")]
    [InlineData("Mon, 12 May 2025 09:00:00 EST", "2025-05-12T14:00:00Z")]
    [InlineData("Mon, 12 May 2025 09:00:00 EDT", "2025-05-12T13:00:00Z")]
    [InlineData("Mon, 12 May 2025 09:00:00 PDT", "2025-05-12T16:00:00Z")]
    [InlineData("Mon, 12 May 2025 09:00:00 PST", "2025-05-12T17:00:00Z")]
    [InlineData("Mon, 12 May 2025 09:00:00 MDT", "2025-05-12T15:00:00Z")]
    [InlineData("Mon, 12 May 2025 09:00:00 CST", "2025-05-12T15:00:00Z")]
    [InlineData("Mon, 12 May 2025 09:00:00 UT", "2025-05-12T09:00:00Z")]
    [InlineData("Mon, 12 May 2025 09:00:00 Z", "2025-05-12T09:00:00Z")]
    [InlineData("Mon, 12 May 2025 09:00:00 UTC", "2025-05-12T09:00:00Z")]
    [InlineData("Mon, 12 May 2025 09:00:00 MET", "2025-05-12T08:00:00Z")]
    [InlineData("Mon, 12 May 2025 09:00:00 MEST", "2025-05-12T07:00:00Z")]
    [InlineData("Mon, 12 May 2025 09:00:00 BST", "2025-05-12T08:00:00Z")]
    [InlineData("Mon, 12 May 2025 09:00:00 -0000", "2025-05-12T09:00:00Z")]
    [InlineData("Mon, 12 May 2025 09:00:00 GMT+0200", "2025-05-12T07:00:00Z")]
    [InlineData("Mon, 12 May 2025 09:00:00 +02:00", "2025-05-12T07:00:00Z")]
    [InlineData("Mon, 12 May 2025 09:00:00 +0200 (CEST)", "2025-05-12T07:00:00Z")]
    [InlineData("Mon, 12 May 2025 09:00:00 +0200 CEST", "2025-05-12T07:00:00Z")]
    [InlineData("Mon, 12 May 2025 09:00:00 GMT +0200", "2025-05-12T07:00:00Z")]
    [InlineData("Mon, 12 May 2025 09:00:00+0200", "2025-05-12T07:00:00Z")]
    [InlineData("Mon May 12 2025 09:00:00 GMT+0200 (heure d’été d’Europe centrale)", "2025-05-12T07:00:00Z")]
    [InlineData("Mon, 5 May 2025 9:00:00 GMT", "2025-05-05T09:00:00Z")]
    [InlineData("Tue, 12 May 2025 09:00:00 GMT", "2025-05-12T09:00:00Z")]
    [InlineData("12 May 2025 09:00 GMT", "2025-05-12T09:00:00Z")]
    [InlineData("Mon, 12 May 25 09:00:00 GMT", "2025-05-12T09:00:00Z")]
    [InlineData("Mon, 12 May 97 09:00:00 GMT", "1997-05-12T09:00:00Z")]
    [InlineData("Mon, 12-May-2025 09:00:00 GMT", "2025-05-12T09:00:00Z")]
    [InlineData("Sat, 31 May 2025 24:00:00 GMT", "2025-06-01T00:00:00Z")]
    [InlineData("Sat, 31 Dec 2016 23:59:60 GMT", "2017-01-01T00:00:00Z")]
    [InlineData("Mon May 12 09:00:00 2025", "2025-05-12T07:00:00Z")]
    [InlineData("Mon May 12 09:00:00 GMT 2025", "2025-05-12T09:00:00Z")]
    [InlineData("May 12, 2025 9:00 PM GMT", "2025-05-12T21:00:00Z")]
    [InlineData("May 12, 2025 12:30 am GMT", "2025-05-12T00:30:00Z")]
    [InlineData("2025-05-12T09:00:00Z", "2025-05-12T09:00:00Z")]
    [InlineData("2025-05-12T09:00:00+02:00", "2025-05-12T07:00:00Z")]
    [InlineData("2025-05-12t09:00:00.125z", "2025-05-12T09:00:00.125Z")]
    [InlineData("2025-05-12T09:00:00.25-0500", "2025-05-12T14:00:00.25Z")]
    [InlineData("2025-05-12T09:00+02:00", "2025-05-12T07:00:00Z")]
    [InlineData("2025-05-12T09Z", "2025-05-12T09:00:00Z")]
    [InlineData("2025-05-12 09:00:00 +0200", "2025-05-12T07:00:00Z")]
    [InlineData("20250512T090000Z", "2025-05-12T09:00:00Z")]
    [InlineData("20250512090000", "2025-05-12T07:00:00Z")]
    public void A_moment_is_read_to_the_second(string text, string expected) => Assert.Equal(Moment(expected), PrintedDate.Read(text)?.At);

    [Theory]
    [InlineData("lun., 12 mai 2025 09:00:00 +0200", "2025-05-12T07:00:00Z")]
    [InlineData("Lundi 12 mai 2025 - 09:00", "2025-05-12T07:00:00Z")]
    [InlineData("lundi 12 mai 2025 à 9h30", "2025-05-12T07:30:00Z")]
    [InlineData("lundi 12 mai 2025, 9h", "2025-05-12T07:00:00Z")]
    [InlineData("Jeu, 21 Aoû 2025 10:00:00 +0200", "2025-08-21T08:00:00Z")]
    [InlineData("jeu. 21 août 2025 10:00", "2025-08-21T08:00:00Z")]
    [InlineData("mar. 14 janv. 2025 10:00", "2025-01-14T09:00:00Z")]
    [InlineData("ven. 14 févr. 2025 10:00", "2025-02-14T09:00:00Z")]
    [InlineData("mer. 16 avr. 2025 10:00", "2025-04-16T08:00:00Z")]
    [InlineData("mer. 16 juil. 2025 10:00", "2025-07-16T08:00:00Z")]
    [InlineData("mar 16 sept. 2025 10:00", "2025-09-16T08:00:00Z")]
    [InlineData("jeu. 16 oct. 2025 10:00", "2025-10-16T08:00:00Z")]
    [InlineData("dim. 16 nov. 2025 10:00", "2025-11-16T09:00:00Z")]
    [InlineData("mar. 16 déc. 2025 10:00", "2025-12-16T09:00:00Z")]
    [InlineData("Mon, 12 May 2025 09:00:00", "2025-05-12T07:00:00Z")]
    [InlineData("2025-05-12T09:00:00", "2025-05-12T07:00:00Z")]
    [InlineData("2025-01-12 09:00", "2025-01-12T08:00:00Z")]
    [InlineData("12/05/2025 09:00", "2025-05-12T07:00:00Z")]
    [InlineData("12/05/2025 - 09h05", "2025-05-12T07:05:00Z")]
    [InlineData("30/03/2025 02:30", "2025-03-30T01:30:00Z")]
    [InlineData("26/10/2025 02:30", "2025-10-26T01:30:00Z")]
    public void Without_a_zone_the_clock_is_that_of_Paris_summer_and_winter(string text, string expected) =>
        Assert.Equal(Moment(expected), PrintedDate.Read(text)?.At);

    [Theory]
    [InlineData("12/05/2025", "2025-05-12")]
    [InlineData("12.05.2025", "2025-05-12")]
    [InlineData("12-05-2025", "2025-05-12")]
    [InlineData("1er décembre 2025", "2025-12-01")]
    [InlineData("Lundi 1er DÉCEMBRE 2025", "2025-12-01")]
    [InlineData("le 12 mai 2025", "2025-05-12")]
    [InlineData("2025-05-12", "2025-05-12")]
    [InlineData("2025/05/12", "2025-05-12")]
    [InlineData("20250512", "2025-05-12")]
    [InlineData("12 mai 2025", "2025-05-12")]
    public void A_day_alone_is_that_day_and_no_moment(string text, string expected)
    {
        PrintedMoment read = Assert.NotNull(PrintedDate.Read(text));
        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd", CultureInfo.InvariantCulture), read.On);
        Assert.Null(read.At);
        Assert.Equal(DatePrecision.Day, read.Precision);
    }

    [Theory]
    [InlineData("2003", "2003-01-01", (int)DatePrecision.Year)]
    [InlineData("2003-12", "2003-12-01", (int)DatePrecision.Month)]
    public void What_is_cut_is_its_first_day_and_says_so(string text, string expected, int precision)
    {
        PrintedMoment read = Assert.NotNull(PrintedDate.Read(text));
        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd", CultureInfo.InvariantCulture), read.On);
        Assert.Equal((DatePrecision)precision, read.Precision);
    }

    [Theory]
    [InlineData("Mon, 12 May 2025 09:00:00 A")]
    [InlineData("lundi 12 mai 2025 à 09:00 a")]
    [InlineData("Mon, 12 May 2025 09:00:00 XYZ")]
    [InlineData("Mon, 12 May 2025 09:00:00 IST")]
    [InlineData("2025-05-12T09:00:00+99:00")]
    public void A_time_in_a_zone_that_nobody_knows_is_a_day_and_never_a_wrong_hour(string text)
    {
        PrintedMoment read = Assert.NotNull(PrintedDate.Read(text));
        Assert.Equal(new DateOnly(2025, 5, 12), read.On);
        Assert.Null(read.At);
    }

    [Theory]
    [InlineData("Hier")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("1747033200")]
    [InlineData("1747033200000")]
    [InlineData("05/13/2025")]
    [InlineData("31/02/2025")]
    [InlineData("2025-13-45")]
    [InlineData("0000-00-00T00:00:00Z")]
    [InlineData("lundi prochain à midi")]
    [InlineData("12 13 14 15 16 17 18 19 20 21 22 23 24")]
    public void What_cannot_be_read_for_certain_is_no_date(string text) => Assert.Null(PrintedDate.Read(text));

    [Fact]
    public void The_day_is_that_of_Paris() => Assert.Equal(new DateOnly(2025, 5, 13), PrintedDate.Read("2025-05-12T22:30:00Z")!.Value.On);

    [Fact]
    public void Every_moment_written_in_any_of_the_usual_forms_is_read_back_to_the_second() =>
        (
            from seconds in Gen.Long[631_152_000, 4_102_444_800]
            from offset in Gen.Int[-12 * 4, 14 * 4]
            select DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(TimeSpan.FromMinutes(offset * 15))
        ).Sample(
            moment =>
            {
                string zone = moment.ToString("zzz", CultureInfo.InvariantCulture);
                string[] forms =
                [
                    moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
                    moment.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + zone.Replace(":", ""),
                    moment.ToString("ddd, d MMM yyyy H:mm:ss ", CultureInfo.InvariantCulture) + zone,
                    moment.ToString("dd/MM/yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + zone,
                    moment.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture) + zone,
                ];
                Assert.All(forms, f => Assert.Equal(moment, PrintedDate.Read(f)?.At));
            },
            iter: 2000
        );

    [Fact]
    public void No_text_makes_it_throw() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["0123456789-:/+. ,TZadefgijlmnorstuvy"], 0, 40])
            .Sample(text => _ = PrintedDate.Read(text), iter: 20_000);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
