using System.Text.Json.Nodes;
using Watch.Contracts.Notices;
using Watch.Sources.Sirene.Units;
using Watch.Sources.Tests.Registers;
using Xunit;
using static Watch.Sources.Tests.Sirene.SireneUnits;

namespace Watch.Sources.Tests.Sirene;

public class SireneRegisterTests
{
    private static readonly JsonObject _first = Period("2011-05-02");

    private static readonly string _known = Answer(Unit(Valdorix, "2026-10-01", _first));

    [Fact]
    public void A_change_of_what_was_known_is_one_notice_of_all_that_changed_that_day()
    {
        RegisterRun run = Run(
            _known,
            Answer(Unit(Valdorix, "2026-11-26", Period("2026-11-20", "VALDORIX MECANIQUE", "72.19Z", "00021"), _first))
        );

        Notice notice = Assert.Single(run.Notices);
        Assert.Equal(
            [
                "name-change VALDORIX → VALDORIX MECANIQUE",
                "activity-change 28.15Z → 72.19Z",
                "seat-transfer 99910111600013 → 99910111600021",
            ],
            run.Events
        );
        Assert.All(notice.Events, e => Assert.Equal(new DateOnly(2026, 11, 20), e.On));
        Assert.Equal(("sirene", "units", new DateOnly(2026, 11, 26)), (notice.Source.Value, notice.Family, notice.PublishedOn));
        Assert.Matches(@"\A999101116-20261120-[0-9a-f]{8}\z", notice.Id);
        Party party = Assert.Single(notice.Parties);
        Assert.Equal((PartyRole.Subject, "VALDORIX MECANIQUE", "5710"), (party.Role, party.Name, party.LegalForm));
        Assert.Equal(new ActivityCode("72.19Z", "NAFRev2"), party.ActivityCode);
    }

    [Fact]
    public void The_first_sight_of_a_unit_tells_what_its_own_record_shows_to_have_changed_of_late()
    {
        RegisterRun first = Run(Answer(Unit(Valdorix, "2026-11-26", Period("2026-11-20", "VALDORIX MECANIQUE"), _first)));
        RegisterRun known = Run(_known, Answer(Unit(Valdorix, "2026-11-26", Period("2026-11-20", "VALDORIX MECANIQUE"), _first)));

        Assert.Equal(["name-change VALDORIX → VALDORIX MECANIQUE"], first.Events);
        Assert.Equal(known.Ids, first.Ids);
    }

    [Theory]
    [InlineData("2019-12-04")]
    [InlineData("2026-09-26")]
    public void The_first_sight_of_a_unit_tells_nothing_of_long_ago(string from) =>
        Assert.Empty(Run(Answer(Unit(Valdorix, "2026-11-26", Period(from, "VALDORIX MECANIQUE"), _first))).Notices);

    [Fact]
    public void What_is_entered_late_of_a_unit_that_was_known_is_news() =>
        Assert.Equal(["radiation"], Run(_known, Answer(Unit(Valdorix, "2026-11-26", Period("2017-01-01", status: "C"), _first))).Events);

    [Fact]
    public void Two_changes_that_come_at_once_are_two_notices_each_of_its_day()
    {
        RegisterRun run = Run(
            Answer(
                Unit(
                    Valdorix,
                    "2026-11-26",
                    Period("2026-12-31", "VALDORIX, EN LIQUIDATION", status: "C"),
                    Period("2026-11-12", "VALDORIX, EN LIQUIDATION"),
                    _first
                )
            )
        );

        Assert.Equal(
            ["2026-12-31 radiation", "2026-11-12 name-change VALDORIX → VALDORIX, EN LIQUIDATION"],
            run.Notices.SelectMany(n => n.Events).Select(e => $"{e.On:yyyy-MM-dd} {RegisterText.Of(e)}")
        );
    }

    [Fact]
    public void A_unit_that_began_within_a_month_is_a_creation_at_first_sight_and_never_again()
    {
        JsonObject unit = Unit(Valdorix, "2026-11-26", Period("2026-11-03")).With("dateCreationUniteLegale", "2026-11-03");
        RegisterRun run = Run(Answer(unit), Answer(unit.With("dateDernierTraitementUniteLegale", "2026-11-27T01:00:00")));

        Assert.Equal(["creation"], run.Events);
        Assert.Equal(new DateOnly(2026, 11, 3), run.Notices[0].Events[0].On);
        Assert.DoesNotContain("creation", Run(_known, Answer(unit)).Events);
        Assert.Empty(Run(Answer(unit.With("dateCreationUniteLegale", "2026-10-20"))).Notices);
    }

    [Fact]
    public void What_is_reckoned_every_year_and_what_is_put_into_another_nomenclature_is_no_news()
    {
        JsonObject recoded = Period("2027-01-01", activity: "28.15Y").With("nomenclatureActivitePrincipaleUniteLegale", "NAF2025");

        Assert.Empty(
            Run(
                _known,
                Answer(Unit(Valdorix, "2026-11-26", _first).With("trancheEffectifsUniteLegale", "31").With("categorieEntreprise", "ETI")),
                Answer(Unit(Valdorix, "2026-11-27", Period("2026-11-27", form: "5720"), _first)),
                Answer(Unit(Valdorix, "2026-12-20", recoded, Period("2026-11-27", form: "5720"), _first))
            ).Notices
        );
    }

    [Fact]
    public void An_activity_that_is_coded_for_the_first_time_has_not_changed() =>
        Assert.Empty(
            Run(
                Answer(Unit(Valdorix, "2026-10-01", Period("2011-05-02", activity: "00.00Z"))),
                Answer(Unit(Valdorix, "2026-11-26", Period("2026-11-20"), Period("2011-05-02", activity: "00.00Z")))
            ).Notices
        );

    [Fact]
    public void A_unit_that_ceases_and_begins_anew_is_told_both_times()
    {
        RegisterRun run = Run(
            _known,
            Answer(Unit(Valdorix, "2026-11-26", Period("2026-11-20", status: "C"), _first)),
            Answer(Unit(Valdorix, "2026-12-10", Period("2026-12-01"), Period("2026-11-20", status: "C"), _first))
        );

        Assert.Equal(["radiation", "activity-change"], run.Events);
    }

    [Fact]
    public void A_unit_that_hides_loses_the_name_that_was_kept_and_that_is_no_news()
    {
        JsonObject hidden = Unit(Valdorix, "2026-11-26", Period("2026-11-20", "[ND]"), Period("2011-05-02", "[ND]"));
        RegisterRun run = Run(_known, Answer(hidden.With("statutDiffusionUniteLegale", "P")));

        Assert.Empty(run.Notices);
        Assert.DoesNotContain("VALDORIX", Assert.Single(run.Of(Valdorix)).State, StringComparison.Ordinal);
        Assert.Empty(run.Take(Answer(Unit(Valdorix, "2026-11-28", Period("2026-11-20"), _first))).Notices);
    }

    [Fact]
    public void What_a_unit_that_hides_still_shows_is_told_without_its_name()
    {
        JsonObject hidden = Unit(Valdorix, "2026-11-26", Period("2026-11-20", "[ND]", "72.19Z"), Period("2011-05-02", "[ND]"));
        RegisterRun run = Run(_known, Answer(hidden.With("statutDiffusionUniteLegale", "P")));

        Assert.Equal(["activity-change 28.15Z → 72.19Z"], run.Events);
        Assert.Equal("", run.Notices[0].Parties[0].Name);
    }

    [Fact]
    public void A_name_that_is_written_anew_without_a_new_day_is_told() =>
        Assert.Equal(
            ["name-change VALDORIX → VALDORIXE"],
            Run(_known, Answer(Unit(Valdorix, "2026-11-26", Period("2011-05-02", "VALDORIXE")))).Events
        );

    [Fact]
    public void An_older_record_changes_nothing()
    {
        string now = Answer(Unit(Valdorix, "2026-11-26", Period("2026-11-20", "VALDORIX MECANIQUE"), _first));
        Assert.Equal(Run(_known, now).Ids, Run(now, _known, now, _known).Ids);
    }

    private static RegisterRun Run(params string[] answers) => new RegisterRun(new SireneRegister(), new UnitParser()).Take(answers);
}
