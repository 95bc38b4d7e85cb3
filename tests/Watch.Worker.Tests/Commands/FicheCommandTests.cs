using System.Text.Json;
using Watch.Worker.Commands;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary><c>fiche</c> over the samples, as a person types it.</summary>
public sealed class FicheCommandTests : IDisposable
{
    private readonly Typed _typed = new();

    public void Dispose() => _typed.Dispose();

    [Fact]
    public async Task A_fiche_tells_each_fact_with_its_notice_as_text_json_and_page()
    {
        await _typed.TypeAsync("import", Typed.Samples);
        JsonElement notice = (await _typed.TypeAsync("notices", "--kind", "capital-change", "--json")).Objects[0];
        string id = notice.GetProperty("id").GetString()!;
        JsonElement party = notice
            .GetProperty("parties")
            .EnumerateArray()
            .First(p => p.GetProperty("capital").ValueKind != JsonValueKind.Null);
        string siren = party.GetProperty("siren").GetString()!;
        string page = Path.Combine(_typed.Folder, "fiche.html");

        Answer text = await _typed.TypeAsync("fiche", siren, "--html", page);
        Answer json = await _typed.TypeAsync("fiche", siren, "--json");

        Assert.Equal((ExitStatus.Done, ""), (text.Status, text.Error));
        Assert.Contains($"  Annonce : bodacc:{id} du ", text.Output, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", await File.ReadAllTextAsync(page, Ct), StringComparison.Ordinal);
        Assert.Equal(
            [
                "siren",
                "name",
                "leis",
                "isins",
                "notices",
                "first_on",
                "last_on",
                "names",
                "legal_forms",
                "capitals",
                "officers",
                "seats",
                "activities",
                "ownership",
                "procedures",
                "patents",
                "accounts",
                "establishments",
                "others",
            ],
            json.Last.EnumerateObject().Select(p => p.Name)
        );
        JsonElement capital = json.Last.GetProperty("capitals")[0];
        Assert.Equal(
            (id, true),
            (capital.GetProperty("reference").GetProperty("notice").GetString(), capital.GetProperty("is_change").GetBoolean())
        );
    }

    [Fact]
    public async Task A_firm_of_which_nothing_was_read_has_an_empty_fiche()
    {
        await _typed.TypeAsync("import", Typed.Samples);

        Answer answer = await _typed.TypeAsync("fiche", "999406663");

        Assert.Equal(ExitStatus.Done, answer.Status);
        Assert.Contains("Aucune annonce lue ne porte un numéro de cette entreprise.", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_siren_is_refused()
    {
        Answer answer = await _typed.TypeAsync("fiche", "123456789");

        Assert.Equal(ExitStatus.BadUsage, answer.Status);
        Assert.Contains(
            "found '123456789'; allowed: nine digits that pass the Luhn check",
            answer.Error + answer.Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("offensive", "defensive")]
    [InlineData("defensive", "offensive")]
    public async Task A_fiche_opens_no_store_of_the_other_volet(string volet, string other)
    {
        await _typed.TypeAsync("import", Typed.Samples);
        string siren = (await _typed.TypeAsync("alerts", "--volet", "defensive", "--json"))
            .Objects.First(o => o.GetProperty("firm").ValueKind != JsonValueKind.Null)
            .GetProperty("firm")
            .GetProperty("siren")
            .GetString()!;
        Answer before = await _typed.TypeAsync("fiche", siren, "--volet", volet);
        foreach (string file in Directory.EnumerateFiles(_typed.Data, $"{other}.db*"))
        {
            File.Delete(file);
        }

        Answer after = await _typed.TypeAsync("fiche", siren, "--volet", volet);

        Assert.Equal((ExitStatus.Done, before.Output, ""), (after.Status, after.Output, after.Error));
        Assert.Empty(Directory.EnumerateFiles(_typed.Data, $"{other}.db*"));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;
}
