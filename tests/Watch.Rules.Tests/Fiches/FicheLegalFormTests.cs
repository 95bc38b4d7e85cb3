using Watch.Contracts.Notices;
using Watch.Rules.Fiches;
using Xunit;

namespace Watch.Rules.Tests.Fiches;

/// <summary>A legal form is told in words, and a code beside words is no other one.</summary>
public class FicheLegalFormTests
{
    [Theory]
    [InlineData("Société par actions simplifiée", "5710")]
    [InlineData("Société par actions simplifiée à associé unique", "5710")]
    [InlineData("SAS", "5710")]
    [InlineData("Société à responsabilité limitée", "5499")]
    [InlineData("SARL unipersonnelle", "5499")]
    [InlineData("Société anonyme", "5599")]
    [InlineData("SA à directoire", "5699")]
    [InlineData("Société civile immobilière", "6540")]
    [InlineData("Société en nom collectif", "5202")]
    [InlineData("Forme que nul ne connaît", "7777")]
    public void Words_and_their_code_are_one_fact_in_whichever_order(string words, string code)
    {
        Assert.Equal([words], FormsOf(words, code, words));
        Assert.Equal([words], FormsOf(code, words, code));
    }

    [Theory]
    [InlineData("5710", "Société par actions simplifiée")]
    [InlineData("5485", "Société d’exercice libéral à responsabilité limitée")]
    [InlineData("5498", "Société à responsabilité limitée")]
    [InlineData("7777", "catégorie juridique 7777 (INSEE)")]
    public void A_code_alone_is_told_in_words_where_it_is_known(string code, string words) => Assert.Equal([words], FormsOf(code));

    [Fact]
    public void Another_form_is_a_change_in_words_and_codes()
    {
        Assert.Equal(
            ["Société par actions simplifiée", "Société à responsabilité limitée"],
            FormsOf("Société à responsabilité limitée", "5710")
        );
        Assert.Equal(["Société européenne", "Société anonyme à directoire"], FormsOf("5699", "5800"));
    }

    [Fact]
    public void What_stood_before_is_told_in_words_too() =>
        Assert.Equal("Société anonyme à directoire", Fiche("5699", "5800").LegalForms[0].Before);

    private static string[] FormsOf(params string[] printed) => [.. Fiche(printed).LegalForms.Select(f => f.Text)];

    private static Fiche Fiche(params string[] printed) =>
        Told.FicheOf([
            .. printed.Select(
                (form, i) =>
                    Told.Notice($"A{i}", $"202{i}-01-02", EventKind.ActivityChange, Told.Party(PartyRole.Subject) with { LegalForm = form })
            ),
        ]);
}
