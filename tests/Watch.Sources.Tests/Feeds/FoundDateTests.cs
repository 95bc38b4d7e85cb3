using System.Globalization;
using Watch.Sources.Articles.Dates;
using Xunit;

namespace Watch.Sources.Tests.Feeds;

/// <summary>Dates that stand among other words and figures.</summary>
public sealed class FoundDateTests
{
    [Theory]
    [InlineData("PDF - 2,14 Mb - 13/08/2026", "2026-08-13")]
    [InlineData("n° 12 du 2 mars 2026", "2026-03-02")]
    [InlineData("Arrêté n° 63-2026-03-02-00001 du 2 mars 2026", "2026-03-02")]
    [InlineData("2 mars 2026 · 3 min de lecture", "2026-03-02")]
    [InlineData("Le 5 mars 2026 de 14 h à 18 h", "2026-03-05")]
    [InlineData("06/02/2026 : arrêté", "2026-02-06")]
    [InlineData("Du 2 au 4 mars 2026", "2026-03-02")]
    [InlineData("du 28 février au 4 mars 2026", "2026-02-28")]
    [InlineData("Publié le 2 mars 2026, mis à jour le 9 mars 2026", "2026-03-02")]
    [InlineData("Mis à jour le 9 mars 2026 - publié le 2 mars 2026", "2026-03-02")]
    [InlineData("Mon, 12 May 2025 09:00:00 quelque part", "2025-05-12")]
    [InlineData("Mon, 12 May 2025 25:00:00 GMT", "2025-05-12")]
    [InlineData("2025-05-12 vers midi", "2025-05-12")]
    public void The_day_is_found_and_what_cannot_be_read_costs_the_hour_alone(string text, string day)
    {
        PrintedMoment read = Assert.NotNull(PrintedDate.Read(text));
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), read.On);
        Assert.Null(read.At);
        Assert.Equal(DatePrecision.Day, read.Precision);
    }

    [Theory]
    [InlineData("jeudi 13 février 2025 à 14 h 30", "2025-02-13T13:30")]
    [InlineData("jeudi 13 février 2025 à 14 h", "2025-02-13T13:00")]
    [InlineData("13 février 2025 à 9 heures", "2025-02-13T08:00")]
    [InlineData("12 mai 2025 à 09:00 heure de Paris", "2025-05-12T07:00")]
    [InlineData("Mon, 12 May 2025 09:00:00 Europe/Paris", "2025-05-12T07:00")]
    [InlineData("Wed, 19 Aug 2009 18:28:00 Etc/GMT", "2009-08-19T18:28")]
    [InlineData("Fri, 31 Mar 2023 20:19:00 America/Los_Angeles", "2023-04-01T03:19")]
    public void Hours_are_read_as_French_writes_them_and_zones_by_their_names(string text, string moment) =>
        Assert.Equal(moment, PrintedDate.Read(text)?.At?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("mars 2026", "2026-03-01")]
    [InlineData("Publié en décembre 2025", "2025-12-01")]
    [InlineData("Parution : juin 2026", "2026-06-01")]
    public void A_month_is_that_month_and_says_that_it_is_no_day(string text, string first)
    {
        PrintedMoment read = Assert.NotNull(PrintedDate.Read(text));
        Assert.Equal((first, DatePrecision.Month), ($"{read.On:yyyy-MM-dd}", read.Precision));
    }

    [Theory]
    [InlineData("Rapport annuel 2026")]
    [InlineData("31 février 2026")]
    [InlineData("Recueil du 12 août 2026 PDF 13/08/2026")]
    [InlineData("version 12.05.26.1")]
    [InlineData("dossier 63-2026-03-02-00001")]
    public void Where_the_day_is_not_certain_there_is_none(string text) => Assert.Null(PrintedDate.Read(text));

    [Fact]
    public void A_source_may_say_where_its_clocks_stand_and_that_its_months_come_first()
    {
        DateHabits habits = new(TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), MonthFirst: true);
        PrintedMoment read = Assert.NotNull(PrintedDate.Read("05/12/2025 09:00", habits));
        Assert.Equal(new DateTimeOffset(2025, 5, 12, 13, 0, 0, TimeSpan.Zero), read.At);
        Assert.Equal(new DateOnly(2025, 5, 12), PrintedDate.Read("posted 05/12/2025", habits)?.On);
    }
}
