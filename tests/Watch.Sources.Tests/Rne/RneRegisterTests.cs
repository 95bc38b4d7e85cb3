using System.Text.Json.Nodes;
using Watch.Contracts.Notices;
using Watch.Sources.Rne.Companies;
using Watch.Sources.Tests.Registers;
using Xunit;
using static Watch.Sources.Tests.Rne.RneCompanies;

namespace Watch.Sources.Tests.Rne;

public class RneRegisterTests
{
    private static readonly JsonObject _martinet = Human("30", "MARTINET", "Paul");
    private static readonly JsonObject _before = Company(Valdorix, "2026-10-01", _martinet, Firm("71", "CABINET AUDIX", "999600109"));

    [Fact]
    public void The_first_sight_of_a_company_is_its_baseline() => Assert.Empty(Run(_before).Notices);

    [Theory]
    [InlineData(250000.0, "capital-change 100000 EUR → 250000 EUR", CapitalDirection.Increase)]
    [InlineData(1000.5, "capital-change 100000 EUR → 1000.5 EUR", CapitalDirection.Decrease)]
    public void A_capital_is_told_with_its_direction(double amount, string told, CapitalDirection direction)
    {
        RegisterRun run = Run(_before, Later("identite.description.montantCapital", amount));

        Notice notice = Assert.Single(run.Notices);
        Assert.Equal([told], run.Events);
        Assert.Equal(direction, notice.Events[0].CapitalDirection);
        Assert.Equal((decimal)amount, notice.Parties[0].Capital!.Amount!.Amount);
        Assert.Equal(("rne", "companies", new DateOnly(2026, 11, 26)), (notice.Source.Value, notice.Family, notice.PublishedOn));
        Assert.Matches(@"\A999101116-20261126-[0-9a-f]{8}\z", notice.Id);
        Assert.Equal((new ActivityCode("28.15Z"), "THIERS"), (notice.Parties[0].ActivityCode, notice.Parties[0].Seat!.City));
    }

    [Theory]
    [InlineData("identite.entreprise.denomination", "VALDORIX MECANIQUE", "name-change VALDORIX → VALDORIX MECANIQUE")]
    [InlineData("identite.entreprise.codeApe", "7219Z", "activity-change 28.15Z → 72.19Z")]
    [InlineData("detailCessationEntreprise.dateRadiation", "2026-11-20", "radiation")]
    [InlineData("detailCessationEntreprise.dateDissolutionDisparition", "2026-11-20", "dissolution")]
    [InlineData("identite.description.duree", "50", "")]
    [InlineData("identite.entreprise.nomCommercial", "VALDO", "")]
    [InlineData("detailCessationEntreprise.dateCessationTotaleActivite", "2026-11-20", "")]
    public void Each_change_is_of_its_kind(string path, string value, string told) =>
        Assert.Equal(told.Length == 0 ? [] : [told], Run(_before, Later(path, value)).Events);

    [Fact]
    public void A_radiation_has_its_day_and_may_be_taken_back()
    {
        RegisterRun run = Run(
            _before,
            Later("detailCessationEntreprise.dateRadiation", "2026-11-20"),
            Company(Valdorix, "2026-11-28", _martinet, Firm("71", "CABINET AUDIX", "999600109"))
        );

        Assert.Equal(["radiation", "activity-change"], run.Events);
        Assert.Equal(new DateOnly(2026, 11, 20), run.Notices[0].Events[0].On);
    }

    [Fact]
    public void A_seat_that_goes_to_another_town_is_a_transfer_and_another_spelling_is_none()
    {
        Assert.Equal(
            ["seat-transfer 63300 THIERS → 03200 VICHY"],
            Run(_before, Later("adresseEntreprise.adresse", Address("VICHY", "03200", "03310"))).Events
        );
        Assert.Empty(Run(_before, Later("adresseEntreprise.adresse", Address("Thiers", "63300", "63430"))).Notices);
    }

    [Fact]
    public void Who_comes_and_who_leaves_is_told_and_a_foreign_firm_with_its_country()
    {
        RegisterRun run = Run(
            _before,
            Company(Valdorix, "2026-11-26", Firm("73", "NORDHOLM HOLDING", null, "ALLEMAGNE"), Firm("71", "AUDIX CABINET", "999600109"))
        );

        Notice notice = Assert.Single(run.Notices);
        Assert.Equal(["officer-change"], run.Events);
        Assert.Equal(
            [
                (OfficerChange.Arrives, "président", "NORDHOLM HOLDING", PersonType.Legal),
                (OfficerChange.Leaves, "gérant", "MARTINET Paul", PersonType.Natural),
            ],
            notice.Parties[0].Officers.Select(o => (o.Change, o.Role, o.Name, o.Person))
        );
        Party firm = Assert.Single(notice.Parties, p => p.Role == PartyRole.Officer);
        Assert.Equal(("NORDHOLM HOLDING", "DE", true), (firm.Name, firm.Country, firm.IsAbroad));
    }

    [Theory]
    [InlineData("composition")]
    [InlineData("composition.pouvoirs")]
    public void A_record_without_the_block_of_officers_says_nothing_of_them(string block)
    {
        JsonObject silent = Later(block, null);
        JsonObject back = Company(Valdorix, "2026-11-28", _martinet, Firm("71", "CABINET AUDIX", "999600109"));

        Assert.Empty(Run(_before, silent, back).Notices);
        Assert.Equal(["officer-change"], Run(_before, Later("composition.pouvoirs", new JsonArray())).Events);
    }

    [Fact]
    public void Of_officers_that_cannot_all_be_read_nobody_is_told_to_have_left()
    {
        JsonObject unread = new() { ["roleEntreprise"] = "30", ["typeDePersonne"] = "AUTRE" };

        Assert.Empty(Run(_before, Later("composition.pouvoirs", new JsonArray(unread))).Notices);
    }

    [Fact]
    public void An_auditor_alone_is_told_as_one()
    {
        RegisterRun run = Run(_before, Company(Valdorix, "2026-11-26", _martinet, Firm("71", "COMPTES ET CIE", "999600232")));
        Assert.True(Assert.Single(run.Notices).Parties[0].Officers.TellAuditorsOnly());
    }

    [Fact]
    public void A_company_that_hides_loses_what_was_kept_and_that_is_no_news()
    {
        RegisterRun run = Run(_before, Company(Valdorix, "2026-11-26").Shown("P"), Company(Valdorix, "2026-11-27", _martinet).Shown("P"));

        Assert.Empty(run.Notices);
        Assert.DoesNotContain("MARTINET", Assert.Single(run.Of(Valdorix)).State, StringComparison.Ordinal);
        Assert.DoesNotContain("VALDORIX", run.Of(Valdorix)[0].State, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_coded_anew_for_all_on_the_first_of_January_2027_is_no_news() =>
        Assert.Empty(
            Run(
                _before,
                Company(Valdorix, "2027-01-04", _martinet, Firm("71", "CABINET AUDIX", "999600109"))
                    .With("identite.entreprise.codeApe", "2815Y")
            ).Notices
        );

    [Fact]
    public void Of_a_number_that_stands_twice_the_record_that_changed_last_holds_in_any_order()
    {
        JsonObject old = Company(Valdorix, "2024-01-15", _martinet).With("identite.entreprise.denomination", "VALDOR");
        JsonObject now = Later("identite.entreprise.denomination", "VALDORIX MECANIQUE");

        Assert.Equal(Run(old, now).Of(Valdorix)[0].State, Run(now, old).Of(Valdorix)[0].State);
        Assert.Empty(Run(now, old, now, old).Notices);
        RegisterRun page = new RegisterRun(new RneRegister(), new CompanyParser()).Take(Page(_before), Page(now, old));
        Assert.Equal(Run(_before, now).Ids, page.Ids);
    }

    [Fact]
    public void However_the_records_of_many_companies_come_between_one_another_the_notices_are_the_same()
    {
        string[] sirens = [Valdorix, Puyelan, "999600109"];
        JsonObject[][] lives =
        [
            .. sirens.Select(s =>
                new[]
                {
                    Company(s, "2026-10-01", _martinet),
                    Company(s, "2026-10-20", _martinet).With("identite.description.montantCapital", 5.0),
                    Company(s, "2026-11-26").With("identite.description.montantCapital", 5.0),
                }
            ),
        ];
        IReadOnlyList<string> expected = Run([.. lives.SelectMany(l => l)]).Ids;
        Assert.Equal(6, expected.Count);
        for (int seed = 0; seed < 40; seed++)
        {
            Assert.Equal(expected, Run([.. Interleaved(lives, new Random(seed))]).Ids);
        }
    }

    /// <summary>Each in its own order, with what came before coming again.</summary>
    private static IEnumerable<JsonObject> Interleaved(JsonObject[][] lives, Random chance)
    {
        int[] at = new int[lives.Length];
        while (at.Zip(lives, (a, l) => a < l.Length).Any(isLeft => isLeft))
        {
            int which = chance.Next(lives.Length);
            yield return at[which] < lives[which].Length ? lives[which][at[which]++] : lives[which][chance.Next(lives[which].Length)];
        }
    }

    private static JsonObject Later(string path, JsonNode? value) =>
        Company(Valdorix, "2026-11-26", _martinet, Firm("71", "CABINET AUDIX", "999600109")).With(path, value);

    private static RegisterRun Run(params JsonObject[] records) =>
        new RegisterRun(new RneRegister(), new CompanyParser()).Take(records.Select(r => Page(r)));
}
