using CsCheck;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Editions;
using Watch.Rules.French;
using Xunit;

namespace Watch.Rules.Tests.Editions;

public sealed class PrediagnosisTests
{
    private static readonly DateOnly _day = new(2026, 11, 30);
    private static readonly Siren _without = Siren.Parse("999202583");
    private static readonly Siren _with = Siren.Parse("999101116");

    [Fact]
    public void A_firm_is_told_with_what_was_read_of_its_filings_and_stands_in_one_theme()
    {
        EditionContent edition = Build(Created(1, _without), Created(2, _with), Created(3, null));

        Assert.Equal(
            [("Aucun dépôt lu", "A1"), ("Sans SIREN : dépôts à vérifier", "A3"), ("Un dépôt a été lu : pour mémoire", "A2")],
            edition.Themes.SelectMany(t => t.Items.Select(i => (t.Name, i.Notice)))
        );
        Assert.Equal(
            ["aucun dépôt lu depuis le 30 novembre 2023", "activité : Robotique agricole", "siège : 63300 Thiers"],
            ItemOf(edition, "A1").Why
        );
        Assert.Contains("dépôt lu : FR9000001A1, publié le 2 janvier 2026", ItemOf(edition, "A2").Why);
        Assert.Empty(EditionProof.Faults([edition], [.. edition.Items().Select(i => i.Alert)]));
    }

    [Fact]
    public void Text_and_page_say_since_when_patents_are_read()
    {
        EditionContent edition = Build(Created(1, _without));

        const string told = "Les brevets sont lus sans interruption depuis le 6 janvier 2023";
        Assert.Contains(told, EditionText.Of(edition).Page, StringComparison.Ordinal);
        Assert.Contains(told, EditionPage.Of(edition), StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_goes_back_to_the_first_hole()
    {
        DateOnly[] weeks = [.. Enumerable.Range(0, 20).Select(w => _day.AddDays(-3 - (7 * w)))];

        Assert.Equal(weeks[^1], ReadingSpan.SinceOf(weeks, _day));
        Assert.Equal(weeks[4], ReadingSpan.SinceOf([.. weeks[..5], .. weeks[8..]], _day));
        Assert.Equal(weeks[^1], ReadingSpan.SinceOf([.. weeks[..5], .. weeks[7..]], _day));
        Assert.Equal(weeks[0], ReadingSpan.SinceOf([weeks[0], new DateOnly(2014, 1, 3)], _day));
        Assert.Null(ReadingSpan.SinceOf(weeks[6..], _day));
        Assert.Null(ReadingSpan.SinceOf([], _day));
    }

    [Fact]
    public void The_order_and_repetition_of_days_and_what_is_yet_to_come_change_nothing() =>
        Gen.Int[-400, 60]
            .Array[0, 60]
            .Sample(offsets =>
            {
                DateOnly[] days = [.. offsets.Select(_day.AddDays)];
                DateOnly? since = ReadingSpan.SinceOf(days, _day);
                Assert.Equal(since, ReadingSpan.SinceOf([.. days.Reverse(), .. days, _day.AddDays(8)], _day));
                Assert.True(since is null || days.Contains(since.Value));
            });

    private static EditionItem ItemOf(EditionContent edition, string notice) => edition.Items().First(i => i.Notice == notice);

    private static EditionContent Build(params EditionCandidate[] candidates) =>
        EditionBuilder.Build(
            new EditionFrame
            {
                Volet = Volet.Offensive,
                Route = Route.Prediagnostics,
                Title = PrediagnosisWording.Title,
                Number = 1,
                Day = _day,
                After = 0,
                Position = 10,
                Prediagnosis = new Prediagnosis(
                    _day.AddYears(-3),
                    new DateOnly(2023, 1, 6),
                    new Dictionary<Siren, ReadFiling> { [_with] = new("FR9000001A1", new DateOnly(2026, 1, 2)) }
                ),
            },
            candidates,
            [],
            new Guid(1, 2, 3, new byte[8])
        );

    private static EditionCandidate Created(int number, Siren? firm)
    {
        Notice notice = New.Notice(
            parties:
            [
                new Party
                {
                    Role = PartyRole.Subject,
                    Name = $"FIRME {number}",
                    Siren = firm,
                    Activity = "Robotique agricole",
                    Seat = new Place { PostalCode = "63300", City = "Thiers" },
                },
            ]
        ) with
        {
            Id = $"A{number}",
        };
        return new EditionCandidate(
            new AlertContent
            {
                Id = new Guid(number, 1, 0, new byte[8]),
                Revision = 0,
                Volet = Volet.Offensive,
                Route = Route.Prediagnostics,
                Rule = "creations.innovative",
                RuleVersion = "1",
                Severity = Severity.Low,
                Title = $"Entreprise nouvelle : FIRME {number}",
                Summary = "",
                Source = notice.Source,
                Notice = notice.Id,
                Kinds = [EventKind.Creation],
                PublishedOn = new DateOnly(2026, 11, 27),
                DetectedAt = default,
                Parties = [.. notice.Parties.Select(p => new AlertParty(p.Role, p.Name, p.Siren))],
                Evidence = [],
            },
            IsWithdrawn: false,
            notice
        );
    }
}
