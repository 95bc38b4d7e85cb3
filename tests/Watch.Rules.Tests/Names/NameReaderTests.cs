using Watch.Rules.Names.Reading;
using Watch.Rules.Names.Words;
using Xunit;

namespace Watch.Rules.Tests.Names;

public class NameReaderTests
{
    [Theory]
    [InlineData("Société Métallurgique de l'Allagnon", "societe metallurgique allagnon")]
    [InlineData("CŒUR D’AUVERGNE", "coeur auvergne")]
    [InlineData("S.A.G.E.M.", "sagem")]
    [InlineData("P I D C", "pidc")]
    [InlineData("V.B.T. Ingénierie", "vbt ingenierie")]
    [InlineData("DURANTON & MALLET", "duranton mallet")]
    [InlineData("RACINE &amp; FEUILLE", "racine feuille")]
    [InlineData("GROUPE_D_OC", "groupe oc")]
    [InlineData("THALVOR [FR]", "thalvor")]
    [InlineData("THALVOR\u2002[FR]", "thalvor")]
    [InlineData("* AKZORA N.V.", "akzora")]
    [InlineData("1). COMMISSARIAT A L'ENERGIE", "commissariat energie")]
    [InlineData("SociÃ©tÃ© MÃ©tallurgique", "societe metallurgique")]
    [InlineData("Soci\uFFFDt\uFFFD Dore", "soci\uFFFDt\uFFFD dore")]
    public void A_name_is_folded_to_the_words_that_are_compared(string name, string words) =>
        Assert.Equal(words, string.Join(' ', NameReader.Read(name).Core.Select(t => t.Text)));

    [Theory]
    [InlineData("FORGEVAL SAS", "sas")]
    [InlineData("S.A.R.L. FORGEVAL", "sarl")]
    [InlineData("FORGEVAL société anonyme à directoire", "sa")]
    [InlineData("SOCIETE PAR ACTIONS SIMPLIFIEE FORGEVAL", "sas")]
    [InlineData("FORGEVAL EN LIQUIDATION JUDICIAIRE", "liquidation")]
    [InlineData("SCI DU PARC", "sci")]
    [InlineData("EARL DE CHASTEL", "earl")]
    [InlineData("GAEC DES TERNES", "gaec")]
    [InlineData("BRUGEREAU ET CIE", "cie")]
    [InlineData("VOLKARD Gesellschaft mit beschränkter Haftung", "gmbh")]
    [InlineData("MEERVELD B.V.", "bv")]
    [InlineData("MEERVELD B V", "bv")]
    [InlineData("KETTLEBROOK LIMITED", "ltd")]
    [InlineData("OAO Gazprom", "jsc")]
    public void Legal_forms_are_read_in_full_and_short_by_one_name(string name, string form) =>
        Assert.Equal([form], NameReader.Read(name).Forms);

    [Theory]
    [InlineData("AS SECURITE")]
    [InlineData("AB DESAMIANTAGE")]
    [InlineData("EI-TECHNOLOGIES")]
    [InlineData("AG NET")]
    public void Forms_of_other_countries_are_not_taken_from_the_head_of_French_names(string name)
    {
        ReadName read = NameReader.Read(name);
        Assert.Empty(read.Forms);
        Assert.Equal(2, read.Core.Count);
    }

    [Theory]
    [InlineData("LES QUATRE SAISONS", "4")]
    [InlineData("BRIGADE QUARANTE-QUATRE", "44")]
    [InlineData("BRIGADE FORTY FOUR", "44")]
    [InlineData("FONDS VOLCANIA III", "3")]
    [InlineData("BRIGADE 044", "44")]
    public void Numbers_in_letters_and_Roman_ones_are_figures(string name, string figures) =>
        Assert.Equal(figures, NameReader.Read(name).Core.Single(t => t.Kind is WordKind.Number).Key);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("SANS SUITE")]
    [InlineData("Néant")]
    [InlineData("PAS DE CANDIDAT")]
    [InlineData("0")]
    [InlineData("SA")]
    [InlineData("S.A.R.L.")]
    [InlineData("Société par actions simplifiée")]
    [InlineData("N/A")]
    public void What_says_that_there_is_no_firm_is_refused(string name) => Assert.True(NameReader.Read(name).IsPlaceholder);

    [Theory]
    [InlineData("MMA / RBC", "MMA|RBC")]
    [InlineData("ESVIA ex LESOURD", "ESVIA|LESOURD")]
    [InlineData("PRO DEV (VILLE OUVERTE)", "PRO DEV|VILLE OUVERTE")]
    [InlineData("BOWNE (IRELAND)", "")]
    [InlineData("AUBERT-DUVAL", "")]
    public void Several_names_of_one_field_are_told_apart(string field, string parts) =>
        Assert.Equal(parts, string.Join('|', NameParts.Of(field)));

    [Fact]
    public void The_number_of_a_departement_beside_its_name_is_not_a_word_more() =>
        Assert.Equal(["fdsea", "haute", "loire"], NameReader.Read("FDSEA DE LA HAUTE-LOIRE 43").Core.Select(t => t.Text));

    [Theory]
    [InlineData("FORGEVAL Agence de Montagnac", "forgeval montagnac", nameof(WordKind.Place))]
    [InlineData("Groupement solidaire FORGEVAL (Mandataire)", "forgeval", nameof(WordKind.Word))]
    [InlineData("LOT 2 FORGEVAL", "2 forgeval", nameof(WordKind.Word))]
    [InlineData("FDSEA DU LOT", "fdsea lot", nameof(WordKind.Place))]
    [InlineData("GROUPEMENT DES ENTREPRISES FORGEVAL", "groupement entreprises forgeval", nameof(WordKind.Word))]
    public void Words_of_branch_bid_and_contract_are_told_by_what_stands_beside_them(string name, string words, string last)
    {
        IReadOnlyList<NameToken> core = NameReader.Read(name).Core;
        Assert.Equal(words, string.Join(' ', core.Select(t => t.Text)));
        Assert.Equal(last, core[^1].Kind.ToString());
    }

    [Fact]
    public void Letters_for_a_region_mean_the_words_that_are_compared() =>
        Assert.Equal(NameReader.Read("ILE-DE-FRANCE").Core.Select(t => t.Key), NameReader.Read("FORGEVAL IDF").Core[^1].Meant);
}
