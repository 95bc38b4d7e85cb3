using System.Text;
using System.Text.Json.Nodes;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Sources.Containers;
using Watch.Sources.Rne.Companies;
using Watch.Sources.Seams;
using Xunit;
using static Watch.Sources.Tests.Rne.RneCompanies;

namespace Watch.Sources.Tests.Rne;

public class CompanyParserTests
{
    private static readonly CompanyParser _parser = new();

    [Fact]
    public void A_company_is_kept_without_birth_home_or_beneficial_owner()
    {
        RegisterRecord record = RecordOf(
            Company(Valdorix, "2026-11-26", Human("30", "MARTINET", "Paul", "Jean"), Firm("71", "CABINET AUDIX", "999600109"))
        );

        Assert.Equal((Valdorix, "company", true), (record.Subject, record.Category, record.InFrance));
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 20, 50, 26, TimeSpan.Zero), record.ChangedAt);
        CompanyState state = CompanyState.Read(record.State)!;
        Assert.Equal(("VALDORIX", "5710", "28.15Z"), (state.Name, state.Form, state.Activity));
        Assert.Equal(new CompanyCapital(100000, "EUR"), state.Capital);
        Assert.Equal(new CompanySeat("THIERS", "63300", "63430", "FR"), state.Seat);
        Assert.Equal(
            [
                new CompanyOfficer("30", "MARTINET Paul Jean", Natural: true),
                new CompanyOfficer("71", "CABINET AUDIX", "999600109", Country: "FR"),
            ],
            state.Officers
        );
        Assert.All(
            ["PROPRIO", "1961", "VICHY", "COUTELIERS", "Française"],
            never => Assert.DoesNotContain(never, record.State, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Theory]
    [InlineData("""{"montant":13090.0,"devise":"EUR"}""", "13090 EUR fixed")]
    [InlineData("""{"montant":"13090.50","devise":"CHF"}""", "13090.5 CHF fixed")]
    public void A_capital_that_stands_in_an_object_of_its_own_is_read(string capital, string read)
    {
        JsonObject company = Company(Valdorix, "2026-11-26")
            .With("identite.description.montantCapital", null)
            .With("identite.description.deviseCapital", null)
            .With("identite.description.capital", JsonNode.Parse(capital));

        CompanyCapital kept = CompanyState.Read(RecordOf(company).State)!.Capital!;
        Assert.Equal(read, FormattableString.Invariant($"{kept.Amount} {kept.Currency} {(kept.Variable ? "variable" : "fixed")}"));
    }

    [Fact]
    public void A_variable_capital_says_so() =>
        Assert.True(
            CompanyState
                .Read(RecordOf(Company(Valdorix, "2026-11-26").With("identite.description.capitalVariable", true)).State)!
                .Capital!.Variable
        );

    [Theory]
    [InlineData("identite.description.deviseCapital", "cauris", "unread-capital")]
    [InlineData("identite.description.montantCapital", "beaucoup", "unread-capital")]
    [InlineData("identite.entreprise.codeApe", "28", "unknown-activity-code")]
    [InlineData("detailCessationEntreprise.dateRadiation", "0008-01-01", "absurd-date")]
    public void What_cannot_be_read_is_left_out_and_counted(string path, string value, string code)
    {
        Parsed.Stated stated = Assert.Single(Parse(Page(Company(Valdorix, "2026-11-26").With(path, value))).OfType<Parsed.Stated>());
        Assert.Equal(code, Assert.Single(stated.Warnings).Code);
    }

    [Fact]
    public void Somebody_in_office_without_a_name_is_counted_and_one_who_left_is_passed_over()
    {
        JsonObject nobody = Firm("30", "X", null);
        nobody["entreprise"] = new JsonObject { ["pays"] = "FRANCE" };
        JsonObject gone = Human("30", "DEPARTI", "Paul");
        gone["actif"] = false;

        Parsed.Stated stated = Assert.Single(Parse(Page(Company(Valdorix, "2026-11-26", nobody, gone))).OfType<Parsed.Stated>());
        Assert.Equal("unread-officer", Assert.Single(stated.Warnings).Code);
        Assert.DoesNotContain("DEPARTI", stated.Record.State, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("P", false, true)]
    [InlineData("N", false, false)]
    [InlineData("X", false, false)]
    [InlineData(null, true, true)]
    public void What_does_not_want_to_be_shown_is_not(string? diffusion, bool hasName, bool hasActivity)
    {
        string state = RecordOf(Company(Valdorix, "2026-11-26", Human("30", "MARTINET", "Paul")).Shown(diffusion)).State!;
        Assert.Equal(hasName, state.Contains("VALDORIX", StringComparison.Ordinal));
        Assert.Equal(hasName, state.Contains("MARTINET", StringComparison.Ordinal));
        Assert.Equal(hasName, state.Contains("THIERS", StringComparison.Ordinal));
        Assert.Equal(hasActivity, state.Contains("28.15Z", StringComparison.Ordinal));
    }

    [Fact]
    public void Human_beings_as_firms_are_passed_over()
    {
        JsonObject human = Company(Valdorix, "2026-11-26");
        JsonObject content = (JsonObject)human["formality"]!["content"]!;
        content["personnePhysique"] = content["personneMorale"]!.DeepClone();
        content.Remove("personneMorale");

        Assert.Empty(Parse(Page(human)));
    }

    [Fact]
    public void A_record_alone_is_read_as_one_of_a_page_is()
    {
        JsonObject company = Company(Valdorix, "2026-11-26");
        Assert.Equal(RecordOf(company).State, Assert.IsType<Parsed.Stated>(Parse(company.ToJsonString())[1]).Record.State);
    }

    [Fact]
    public void A_record_without_a_number_costs_itself_alone_and_is_not_shown()
    {
        IReadOnlyList<Parsed> parsed = Parse(Page(Company("123", "2026-11-26"), Company(Puyelan, "2026-11-26")));

        Parsed.Rejected rejected = Assert.Single(parsed.OfType<Parsed.Rejected>());
        Assert.Equal((RejectReason.MissingIdentity, null), (rejected.Reason, rejected.Raw));
        Assert.Equal(Puyelan, Assert.Single(parsed.OfType<Parsed.Stated>()).Record.Subject);
    }

    [Fact]
    public void Every_beginning_of_a_page_says_that_it_breaks_off()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Page(Company(Valdorix, "2026-11-26", Human("30", "MARTINET", "Zoé"))));
        for (int length = 0; length < whole.Length; length++)
        {
            Assert.IsType<Parsed.Rejected>(Parse(whole[..length])[^1]);
        }
    }

    [Fact]
    public void A_page_is_known_by_its_names()
    {
        using MemoryStream content = new(Encoding.UTF8.GetBytes(Page(Company(Valdorix, "2026-11-26"))));
        Assert.True(_parser.Recognises(DocumentHeadReader.Read(content, "x.json").Head));
        using MemoryStream other = new(Encoding.UTF8.GetBytes("[{\"siren\":\"999101116\"}]"));
        Assert.False(_parser.Recognises(DocumentHeadReader.Read(other, "x.json").Head));
    }

    private static RegisterRecord RecordOf(JsonObject company) => Assert.Single(Parse(Page(company)).OfType<Parsed.Stated>()).Record;

    private static IReadOnlyList<Parsed> Parse(string page) => Parse(Encoding.UTF8.GetBytes(page));

    private static IReadOnlyList<Parsed> Parse(byte[] page)
    {
        using MemoryStream content = new(page);
        return [.. _parser.Parse(content, new DocumentInfo { Name = "companies.json" })];
    }
}
