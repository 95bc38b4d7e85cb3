using System.Text.Json;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Xunit;

namespace Watch.Contracts.Tests;

/// <summary>What is left out when written must be able to be left out when read.</summary>
public sealed class JsonDefaultsTests
{
    private static readonly AlertContent _alert = new()
    {
        Id = Guid.NewGuid(),
        Revision = 1,
        Volet = Volet.Defensive,
        Route = Route.Gse,
        Rule = "periphery",
        RuleVersion = "0123456789ab",
        Severity = Severity.Info,
        Title = "Titre",
        Summary = "Résumé",
        Source = new SourceId("bodacc"),
        Notice = "A202600011",
        Kinds = [EventKind.Creation],
        PublishedOn = new DateOnly(2026, 1, 4),
        DetectedAt = DateTimeOffset.UnixEpoch,
        Parties = [new AlertParty(PartyRole.Subject, "Atelier imaginaire", null)],
        Evidence = [],
    };

    [Fact]
    public void A_notice_of_first_members_and_missing_values_is_read_back()
    {
        Notice notice = new()
        {
            Source = new SourceId("bodacc"),
            Id = "A202600011",
            Family = "rcs-a",
            PublishedOn = new DateOnly(2026, 1, 4),
            Events = [new NoticeEvent { Kind = EventKind.Creation, Price = new Money(0m, "EUR") }],
            Parties =
            [
                new Party
                {
                    Role = PartyRole.Subject,
                    Name = "Atelier imaginaire",
                    Seat = new Place(null, null, "Suisse"),
                    Officers =
                    [
                        new OfficerStatement
                        {
                            Change = OfficerChange.Listed,
                            Role = "gérant",
                            Functions = [],
                            Name = "NOM Inventé",
                        },
                    ],
                },
            ],
        };

        string json = NoticeJson.Write(notice);

        Assert.Contains("\"kind\":\"creation\"", json, StringComparison.Ordinal);
        Assert.Equal(json, NoticeJson.Write(NoticeJson.Read(json)));
    }

    [Fact]
    public void An_edition_for_which_a_source_gave_nothing_is_read_back()
    {
        EditionContent edition = new()
        {
            Id = Guid.NewGuid(),
            Volet = Volet.Offensive,
            Route = Route.Parse("pole-imaginaire"),
            Title = "Veille brevets du pôle Imaginaire",
            Number = 1,
            Day = new DateOnly(2026, 11, 30),
            After = 0,
            Position = 12,
            Themes = [],
            Sources = [new EditionSource(new SourceId("epo-patents"), 0)],
        };

        string json = AlertJson.Write(edition);

        Assert.Equal(json, AlertJson.Write(AlertJson.ReadEdition(json)));
    }

    [Fact]
    public void An_alert_about_a_party_without_a_number_is_read_back()
    {
        string json = AlertJson.Write(_alert);

        Assert.Equal(json, AlertJson.Write(AlertJson.Read(json)));
    }

    [Theory]
    [InlineData("""  "ownership":[null]  """, "An item of a list is missing.")]
    [InlineData("""  "ownership":[{"firm":"ATELIER","links":[null]}]  """, "An item of a list is missing.")]
    [InlineData(
        """  "articles":[{"source":"un","notice":"1","published_on":"2026-01-04","link":"pas/une/adresse"}]  """,
        "A link is no address."
    )]
    public void An_alert_with_a_hole_or_a_link_that_is_no_address_is_not_read(string member, string why) =>
        Assert.Equal(why, Assert.Throws<JsonException>(() => AlertJson.Read($"{AlertJson.Write(_alert)[..^1]},{member}}}")).Message);

    [Fact]
    public void An_alert_with_owners_and_printings_is_read()
    {
        AlertContent read = AlertJson.Read(
            AlertJson.Write(_alert)[..^1]
                + """
                ,"ownership":[{"firm":"ATELIER","links":[{"owner":"HOLDING","source":"gleif"}]}],
                "articles":[{"source":"un","notice":"1","published_on":"2026-01-04","link":"https://un.invalid/1"}]}
                """
        );

        Assert.Equal(("HOLDING", "/1"), (read.Ownership[0].Links[0].Owner, read.Articles[0].Link?.AbsolutePath));
    }
}
