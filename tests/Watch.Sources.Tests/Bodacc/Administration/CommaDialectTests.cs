using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Administration;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.Administration;

/// <summary>Paris, Lille, Nantes: "Nom, Prénom", and the words of a change beside the role.</summary>
public sealed class CommaDialectTests
{
    [Theory]
    [InlineData("Gérant partant : Marvin, Loïc ; nomination du Gérant : Herlan, Yann")]
    [InlineData("Gérant partant : Marvin, Loïc, nomination du Gérant : Herlan, Yann")]
    [InlineData(" Gérant partant : Marvin, Loïc,  nomination du Gérant : Herlan, Yann ")]
    [InlineData("Gérant partant : Marvin, Loïc, Nouveau Gérant : Herlan, Yann")]
    [InlineData("Gérant partant: Marvin, Loïc ; nomination du Gérant: Herlan, Yann")]
    [InlineData("Gérant partant\u00a0: Marvin, Loïc\u00a0; nomination du Gérant\u00a0: Herlan, Yann")]
    public void One_leaves_and_another_comes_whatever_separates_them(string text)
    {
        IReadOnlyList<OfficerStatement> read = Read(text);

        Assert.Equal(
            [(OfficerChange.Leaves, "Gérant", "Marvin, Loïc"), (OfficerChange.Arrives, "Gérant", "Herlan, Yann")],
            read.Select(s => (s.Change, s.Role, s.Name))
        );
        Assert.All(read, s => Assert.Equal(PersonType.Natural, s.Person));
        Assert.True(AdministrationText.TellsChange(read));
    }

    [Fact]
    public void A_new_auditor_is_told_apart()
    {
        IReadOnlyList<OfficerStatement> auditors = Read(
            "nomination du Commissaire aux comptes titulaire : EUREX &amp;amp; VALLIN, nomination du Commissaire aux comptes "
                + "suppléant : AUDITAL"
        );
        IReadOnlyList<OfficerStatement> mixed = Read(
            "Gérant partant : Marvin, Loïc, nomination du Commissaire aux comptes suppléant : AUDITAL"
        );

        Assert.Equal(["EUREX & VALLIN", "AUDITAL"], auditors.Select(s => s.Name));
        Assert.True(auditors.TellAuditorsOnly());
        Assert.True(AdministrationText.TellsChange(auditors));
        Assert.False(mixed.TellAuditorsOnly());
        Assert.False(Read("Commissaire aux comptes titulaire : AUDITAL").TellAuditorsOnly());
    }

    [Fact]
    public void A_successor_with_representative_and_address_keeps_neither_street_nor_town()
    {
        IReadOnlyList<OfficerStatement> read = Read(
            "Président partant : Rovelet, Adrien Cyrille ; nomination du Président : C.O.G.E SLU représenté par ROVELET "
                + "Adrien Cyrille Adresse : 17 Carrer del Prat ; AD100 Encampa"
        );

        Assert.Equal(
            [("Rovelet, Adrien Cyrille", null), ("C.O.G.E SLU", "ROVELET Adrien Cyrille")],
            read.Select(s => (s.Name, s.RepresentedBy))
        );
        Assert.Equal(PersonType.Legal, read[1].Person);
    }

    [Fact]
    public void A_role_is_told_from_the_rest_of_a_name()
    {
        IReadOnlyList<OfficerStatement> read = AdministrationText.Read(
            "Gérant associé indéfiniment responsable : Chamreau, Sonia Céline, nom d'usage : Aubonne, Associé indéfiniment "
                + "responsable : A.J.Z., "
                + "Gérant,Associé exploitant : Vogtel, Nicolas Jean, Conjoint marié ou pacsé, collaborateur : Kiefel, Marion",
            "Société civile immobilière"
        );

        Assert.Equal(
            [
                ("Gérant associé indéfiniment responsable", "Chamreau, Sonia Céline", "Aubonne"),
                ("Associé indéfiniment responsable", "A.J.Z.", null),
                ("Gérant,Associé exploitant", "Vogtel, Nicolas Jean", null),
                ("Conjoint marié ou pacsé, collaborateur", "Kiefel, Marion", null),
            ],
            read.Select(s => (s.Role, s.Name, s.UsageName))
        );
        Assert.Equal([PersonType.Natural, PersonType.Legal, PersonType.Natural, PersonType.Natural], read.Select(s => s.Person));
    }

    [Fact]
    public void A_modification_of_an_officer_is_no_change_of_person()
    {
        IReadOnlyList<OfficerStatement> read = Read("modification du Président : Talvin, Zoé");

        Assert.Equal((OfficerChange.Redesignated, "Président"), (read[0].Change, read[0].Role));
        Assert.False(AdministrationText.TellsChange(read));
    }

    private static IReadOnlyList<OfficerStatement> Read(string text) => AdministrationText.Read(text, "Société par actions simplifiée");
}
