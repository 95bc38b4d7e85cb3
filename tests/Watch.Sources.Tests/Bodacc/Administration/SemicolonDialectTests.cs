using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Administration;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.Administration;

/// <summary>Nanterre, Marseille, Evreux: the whole roster after the change.</summary>
public sealed class SemicolonDialectTests
{
    [Fact]
    public void A_roster_tells_who_is_there_and_no_change()
    {
        IReadOnlyList<OfficerStatement> read = Read(
            "Président, Bénéficiaire Effectif : MARVEL Loïc, Yann né(e) OSTRAN\u00a0; Directeur général : ETS L.B.Z. (LE "
                + "BRAN MARINE) (SARL)\u00a0; "
                + "Commissaire aux comptes titulaire : VOLKSVAL GMBH (SDE) représenté par KISSEL Samuel, Noé"
        );

        Assert.Equal(
            [
                ("Président", "MARVEL Loïc, Yann", "OSTRAN", null, PersonType.Natural),
                ("Directeur général", "ETS L.B.Z. (LE BRAN MARINE)", null, "SARL", PersonType.Legal),
                ("Commissaire aux comptes titulaire", "VOLKSVAL GMBH", null, "SDE", PersonType.Legal),
            ],
            read.Select(s => (s.Role, s.Name, s.UsageName, s.LegalForm, s.Person))
        );
        Assert.Equal("KISSEL Samuel, Noé", read[2].RepresentedBy);
        Assert.All(read, s => Assert.Equal(OfficerChange.Listed, s.Change));
        Assert.False(AdministrationText.TellsChange(read));
    }

    [Theory]
    [InlineData("Gérant : FRINEL Thierry en fonction le 19 Septembre 2019", "2019-09-19")]
    [InlineData("Gérant : FRINEL Thierry modification le 1er Août 2020", "2020-08-01")]
    [InlineData("Gérant : FRINEL Thierry en fonction le 29 Février 2019", null)]
    [InlineData("Gérant : FRINEL Thierry en fonction le", null)]
    public void An_office_date_is_read_and_leaves_the_name(string text, string? since)
    {
        OfficerStatement only = Assert.Single(Read(text));

        Assert.Equal(since is null ? null : DateOnly.Parse(since, System.Globalization.CultureInfo.InvariantCulture), only.Since);
        Assert.StartsWith("FRINEL Thierry", only.Name, StringComparison.Ordinal);
        Assert.DoesNotContain("Septembre", only.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void A_semicolon_inside_a_name_does_not_cut_it()
    {
        IReadOnlyList<OfficerStatement> read = Read(
            "Président : SONDREL Rémy\u00a0; Directeur général : SONDREL Valérie;, Thérèse né(e) MARTEL"
        );

        Assert.Equal(["SONDREL Rémy", "SONDREL Valérie, Thérèse"], read.Select(s => s.Name));
    }

    [Fact]
    public void Initials_that_swallowed_the_semicolon_keep_their_full_stop()
    {
        IReadOnlyList<OfficerStatement> read = Read("Président : ORDIVAL S.A. Commissaire aux comptes titulaire : SOGAVAL");

        Assert.Equal(["Président", "Commissaire aux comptes titulaire"], read.Select(s => s.Role));
        Assert.Equal(["ORDIVAL S.A.", "SOGAVAL"], read.Select(s => s.Name));
    }

    [Theory]
    [InlineData(": TANEL Hao", "", "TANEL Hao")]
    [InlineData("Sans correspondance / non repris : TANEL Hao", "", "TANEL Hao")]
    [InlineData("Commissaire aux comptes, Sans correspondance / non repris : TANEL Hao", "Commissaire aux comptes", "TANEL Hao")]
    [InlineData("GERANTE MADAME TANEL", "GERANTE", "MADAME TANEL")]
    [InlineData("TANEL Hao", "", "TANEL Hao")]
    public void A_missing_role_does_not_lose_the_person(string text, string role, string name)
    {
        OfficerStatement only = Assert.Single(Read(text));

        Assert.Equal((role, name, PersonType.Natural), (only.Role, only.Name, only.Person));
    }

    [Theory]
    [InlineData("Gérant : DOREL Jean né le 12/03/1970 à Cayvenne demeurant 4 rue des Palmes 97300 Cayvenne")]
    [InlineData("Gérant : DOREL Jean né(e) le 3 mars 1970 à Cayvenne")]
    [InlineData("Gérant : DOREL Jean, 4 bis rue des Palmes, 97300 Cayvenne")]
    [InlineData("Gérant : DOREL Jean 97300 Cayvenne")]
    [InlineData("Gérant : DOREL Jean Adresse : 4 rue des Palmes")]
    [InlineData("Gérant : DOREL Jean, de nationalité suisse, domicilié 4 rue des Palmes")]
    [InlineData("Gérant : DOREL Jean 12.03.1970")]
    [InlineData("Gérant : DOREL Jean 3 mars 1970")]
    [InlineData("Gérant : DOREL Jean (12/03/1970)")]
    public void Birth_and_home_are_not_kept(string text)
    {
        OfficerStatement only = Assert.Single(Read(text));

        Assert.Equal(("DOREL Jean", null, null), (only.Name, only.UsageName, only.RepresentedBy));
    }

    [Theory]
    [InlineData("SCI 12 RUE DES PALMES")]
    [InlineData("MAGENVIS 2020")]
    [InlineData("Cadvim Fonds Inc. - n° 114071045 Québec")]
    [InlineData("VELDE NV n°0660.852.783 RCS BELGIQUE")]
    public void A_number_in_a_firms_name_is_not_an_address(string name)
    {
        OfficerStatement only = Assert.Single(Read($"Président : {name}"));

        Assert.Equal((name, PersonType.Legal), (only.Name, only.Person));
    }

    [Fact]
    public void What_cannot_be_told_is_not_guessed() =>
        Assert.Equal(PersonType.Unknown, Assert.Single(Read("Président : TENVERGIE")).Person);

    private static IReadOnlyList<OfficerStatement> Read(string text) => AdministrationText.Read(text, "Société par actions simplifiée");
}
