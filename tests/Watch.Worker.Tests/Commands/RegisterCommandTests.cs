using System.Text;
using System.Text.Json;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>Answers of registers, from the file to the alert.</summary>
public class RegisterCommandTests
{
    [Fact]
    public async Task A_change_in_SIRENE_is_an_alert_that_says_what_stood_before_and_what_stands_now()
    {
        using Typed typed = new();
        string first = typed.Write("units-1.json", Units("2026-10-01", Period("2011-05-02", "VALDORIX", "28.15Z")));
        string later = typed.Write(
            "units-2.json",
            Units("2026-11-20", Period("2026-11-15", "VALDORIX PARTICIPATIONS", "64.20Z"), Period("2011-05-02", "VALDORIX", "28.15Z"))
        );

        Answer baseline = await typed.TypeAsync("import", first, "--json");
        Answer change = await typed.TypeAsync("import", later, "--json");
        Answer again = await typed.TypeAsync("import", first, later, "--json");
        Answer alerts = await typed.TypeAsync("alerts", "--firm", "999 101 116", "--json");

        Assert.Equal((0, 1, 0), (baseline.Number("notices"), change.Number("notices"), again.Number("new")));
        Assert.Equal(["management.identity", "sectors.shell"], alerts.Objects.Select(Rule).Order(StringComparer.Ordinal));
        string summary = alerts.Objects.Single(a => Rule(a) == "sectors.shell").GetProperty("summary").GetString()!;
        Assert.Contains("- activité principale : 28.15Z devient 64.20Z", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_in_the_RNE_is_an_alert_with_the_capital_before_and_after()
    {
        using Typed typed = new();
        Answer baseline = await typed.TypeAsync("import", typed.Write("rne-1.json", Company("2026-10-01", "100000.0")), "--json");
        Answer change = await typed.TypeAsync("import", typed.Write("rne-2.json", Company("2026-11-20", "250000")), "--json");
        Answer alerts = await typed.TypeAsync("alerts", "--firm", "999 101 116", "--json");

        Assert.Equal((0, 1), (baseline.Number("notices"), change.Number("notices")));
        string summary = Assert.Single(alerts.Objects, a => Rule(a) == "capital.change").GetProperty("summary").GetString()!;
        Assert.Contains(
            "- capital : 100 000 € devient 250 000 €",
            summary.Replace('\u202F', ' ').Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
    }

    private static string? Rule(JsonElement alert) => alert.GetProperty("rule").GetString();

    private static byte[] Units(string changed, params string[] periods) =>
        Encoding.UTF8.GetBytes(
            $$"""
            {"header":{"statut":200,"total":1},"unitesLegales":[{"siren":"999101116","statutDiffusionUniteLegale":"O",
            "dateCreationUniteLegale":"2011-05-02","dateDernierTraitementUniteLegale":"{{changed}}T02:00:00",
            "periodesUniteLegale":[{{string.Join(',', periods)}}]}]}
            """
        );

    private static string Period(string from, string name, string activity) =>
        $$"""
            {"dateDebut":"{{from}}","etatAdministratifUniteLegale":"A","denominationUniteLegale":"{{name}}","nicSiegeUniteLegale":"00013",
            "categorieJuridiqueUniteLegale":"5710","activitePrincipaleUniteLegale":"{{activity}}",
            "nomenclatureActivitePrincipaleUniteLegale":"NAFRev2"}
            """;

    private static byte[] Company(string changed, string capital) =>
        Encoding.UTF8.GetBytes(
            """
            [{"updatedAt":"CHANGEDT21:00:00+01:00","siren":"999101116","formality":{"siren":"999101116","diffusionINSEE":"O",
            "content":{"personneMorale":{"identite":{"entreprise":{"denomination":"VALDORIX"},
            "description":{"montantCapital":CAPITAL,"deviseCapital":"EUR"}}}}}}]
            """.Replace("CHANGED", changed, StringComparison.Ordinal).Replace("CAPITAL", capital, StringComparison.Ordinal)
        );
}
