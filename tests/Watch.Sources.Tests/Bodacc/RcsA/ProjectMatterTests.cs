using Watch.Contracts.Notices;
using Xunit;
using static Watch.Sources.Tests.Bodacc.RcsA.Invented;

namespace Watch.Sources.Tests.Bodacc.RcsA;

/// <summary>A merger project is printed once for each firm that takes part: all of them are one matter.</summary>
public class ProjectMatterTests
{
    private const string OnTheFifth = "du 5 mai 2026";

    [Fact]
    public void Both_firms_print_one_matter_whatever_the_words_and_whoever_is_named_first()
    {
        string ofAcquirer =
            "Aux termes d'un acte sous seing privé en date à Thiers (63) du 5 mai 2026, les sociétés ALPHA, "
            + $"{Spaced(1)} RCS CLERMONT-FERRAND, société absorbante, et BETA, "
            + $"{Spaced(2)} RCS CUSSET, société absorbée, ont établi le projet de leur fusion";
        string ofTarget =
            $"Avis de projet de fusion. BETA, {Spaced(2)} RCS CUSSET, société absorbée. ALPHA, "
            + $"{Spaced(1)} RCS CLERMONT-FERRAND, société absorbante. Comptes arrêtés au 31/12/2025, effet au 1er janvier 2026. "
            + "Date du projet commun de fusion : 05/05/2026. "
            + "Date de dépôt : 12/05/2026";

        Assert.Equal($"bodacc:merger:{Siren(1)}:2026-05-05", MatterOf(1, ofAcquirer));
        Assert.Equal($"bodacc:merger:{Siren(1)}:2026-05-05", MatterOf(2, ofTarget));
    }

    [Fact]
    public void A_project_of_another_day_or_of_another_acquirer_is_another_matter()
    {
        string[] matters =
        [
            MatterOf(1, Merger(acquirer: 1, target: 2, OnTheFifth))!,
            MatterOf(1, Merger(acquirer: 1, target: 2, "du 6 mai 2026"))!,
            MatterOf(2, Merger(acquirer: 2, target: 1, OnTheFifth))!,
        ];

        Assert.Equal(3, matters.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void All_that_one_firm_absorbs_by_projects_of_one_day_is_one_matter() =>
        Assert.Equal(MatterOf(2, Merger(acquirer: 1, target: 2, OnTheFifth)), MatterOf(3, Merger(acquirer: 1, target: 3, OnTheFifth)));

    [Theory]
    [InlineData("du 1er mai 2026", "2026-05-01")]
    [InlineData("DU 5 MAI 2026", "2026-05-05")]
    [InlineData("du 05/05/2026", "2026-05-05")]
    [InlineData("du 5.05.2026", "2026-05-05")]
    [InlineData("du 28 février 2026", "2026-02-28")]
    public void A_day_is_read_in_every_form_in_which_it_is_printed(string day, string read) =>
        Assert.Equal($"bodacc:merger:{Siren(1)}:{read}", MatterOf(1, Merger(acquirer: 1, target: 2, day)));

    [Theory]
    [InlineData("déposé au greffe le 5 mai 2026")]
    [InlineData("dont les comptes sont arrêtés du 1er janvier au 5 mai 2026")]
    [InlineData("du 5 mai 2012")]
    [InlineData("du 5 mai 2031")]
    [InlineData("du 31 février 2026")]
    [InlineData("sans date")]
    public void Without_the_day_of_the_project_a_notice_is_its_own_matter(string day) =>
        Assert.Null(MatterOf(1, Merger(acquirer: 1, target: 2, day)));

    [Fact]
    public void A_sale_is_its_own_matter() =>
        Assert.Null(One(Notice(Firm(1, "ALPHA"), Sale("Achat d'un fonds par une personne morale", "Acte du 5 mai 2026"))).Matter);

    private static string Merger(int acquirer, int target, string day) =>
        $"Avis de projet de fusion. Acte sous signature privée {day}. Société absorbante : FIRME {acquirer}, "
        + $"{Spaced(acquirer)} RCS MOULINS. "
        + $"Société absorbée : FIRME {target}, {Spaced(target)} RCS MOULINS. Projet de fusion par absorption";

    private static Notice One(string record) => Reading.RcsA.ReadOne(Reading.RcsAFile(record)).Notice;

    private static string? MatterOf(int printedFor, string prose) =>
        One(
            Notice(
                Firm(printedFor, $"FIRME {printedFor}"),
                Sale("Autre achat, apport, attribution (immatriculation d'une personne morale, uniquement)", prose)
            )
        ).Matter;
}
