using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Administration;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.Administration;

/// <summary>Lyon, Toulouse, Gap: whole sentences, which tell who comes and who goes.</summary>
public sealed class DotDialectTests
{
    [Fact]
    public void One_comes_and_another_leaves()
    {
        IReadOnlyList<OfficerStatement> read = Read(
            "TALVAC Rozenn Marie nom d'usage : TALVAC devient gérant. BRUNOY Yann nom d'usage : BRUNOY n'est plus gérant"
        );

        Assert.Equal(
            [(OfficerChange.Arrives, "gérant", "TALVAC Rozenn Marie"), (OfficerChange.Leaves, "gérant", "BRUNOY Yann")],
            read.Select(s => (s.Change, s.Role, s.Name))
        );
        Assert.All(read, s => Assert.Equal((null, PersonType.Natural), (s.UsageName, s.Person)));
    }

    [Fact]
    public void Initials_do_not_end_a_sentence()
    {
        IReadOnlyList<OfficerStatement> read = Read(
            "Sté par actions simplifiée V.R.O. AUDIT devient commissaire aux comptes titulaire. B.P.Z. n'est plus président. "
                + "Société à responsabilité limitée C Q F Z. CONSEIL devient président. KERVAL INVEST S.A. devient directeur "
                + "général"
        );

        Assert.Equal(
            [
                (OfficerChange.Arrives, "V.R.O. AUDIT", "Sté par actions simplifiée"),
                (OfficerChange.Leaves, "B.P.Z.", null),
                (OfficerChange.Arrives, "C Q F Z. CONSEIL", "Société à responsabilité limitée"),
                (OfficerChange.Arrives, "KERVAL INVEST S.A.", null),
            ],
            read.Select(s => (s.Change, s.Name, s.LegalForm))
        );
        Assert.All(read, s => Assert.Equal(PersonType.Legal, s.Person));
    }

    [Fact]
    public void Abbreviations_and_the_form_of_the_next_firm_tell_where_a_redesignated_firm_ends()
    {
        const string redesignated = "Modification de la désignation d'un dirigeant : président, nouvelle identité : ";
        IReadOnlyList<OfficerStatement> read = Read(
            $"{redesignated}Société à responsabilité limitée C Q F Z. SA à conseil d'administration ST. VREY & CIE devient "
                + "président. "
                + "SA à directoire et à conseil de s KOMPTEUR n'est plus commissaire aux comptes titulaire"
        );

        Assert.Equal(
            [
                (OfficerChange.Redesignated, "C Q F Z", "Société à responsabilité limitée"),
                (OfficerChange.Arrives, "ST. VREY & CIE", "SA à conseil d'administration"),
                (OfficerChange.Leaves, "KOMPTEUR", "SA à directoire et à conseil de s"),
            ],
            read.Select(s => (s.Change, s.Name, s.LegalForm))
        );
    }

    [Theory]
    [InlineData("gérant, Associé")]
    [InlineData("administrateur, Membre")]
    [InlineData("conjoint marié ou pacsé, collaborateur")]
    [InlineData("personne ayant le pouvoir de diriger, gérer ou engager à titre habituel la société")]
    public void A_comma_inside_a_role_does_not_end_it(string role) =>
        Assert.Equal(
            [(OfficerChange.Leaves, role, "TALVAC Rozenn"), (OfficerChange.Arrives, role, "BRUNOY Yann")],
            Read($"TALVAC Rozenn nom d'usage : TALVAC n'est plus {role}. BRUNOY Yann nom d'usage : BRUNOY devient {role}")
                .Select(s => (s.Change, s.Role, s.Name))
        );

    [Fact]
    public void A_representative_is_not_a_second_officer()
    {
        IReadOnlyList<OfficerStatement> read = Read(
            "Société à responsabilité limitée SAVELINE devient gérant représenté(e) par OLBREC Maud nom d'usage : TRIVEL. "
                + "Caisse de Crédit Agricole Mutuel CAISSE DES MONTS n'est plus Associé en nom"
        );

        Assert.Equal(
            [("gérant", "SAVELINE", "OLBREC Maud"), ("Associé en nom", "CAISSE DES MONTS", null)],
            read.Select(s => (s.Role, s.Name, s.RepresentedBy))
        );
        Assert.Null(read[0].UsageName);
    }

    [Fact]
    public void A_redesignation_is_the_same_person_and_no_change()
    {
        IReadOnlyList<OfficerStatement> read = Read(
            "Modification de la désignation d'un dirigeant : gérant, nouvelle identité : CORNEVAL Édith nom d'usage : DRAMEL"
        );

        Assert.Equal(
            [(OfficerChange.Redesignated, "gérant", "CORNEVAL Édith", "DRAMEL")],
            read.Select(s => (s.Change, s.Role, s.Name, s.UsageName))
        );
        Assert.False(AdministrationText.TellsChange(read));
    }

    [Fact]
    public void A_redesignation_ends_where_the_next_sentence_begins()
    {
        IReadOnlyList<OfficerStatement> read = Read(
            "Modification de la désignation d'un dirigeant : président, nouvelle identité : SORBEY Ilan nom d'usage : SORBEY. "
                + "Modification de la désignation d'un dirigeant : Associé en nom, nouvelle identité : Sté par actions "
                + "simplifiée V.R.O. PARIS. "
                + "DRUMAC Zoé nom d'usage : SORBEY devient directeur général"
        );

        Assert.Equal(
            [
                (OfficerChange.Redesignated, "président", "SORBEY Ilan"),
                (OfficerChange.Redesignated, "Associé en nom", "V.R.O. PARIS"),
                (OfficerChange.Arrives, "directeur général", "DRUMAC Zoé"),
            ],
            read.Select(s => (s.Change, s.Role, s.Name))
        );
    }

    [Fact]
    public void A_redesignated_firm_has_its_form_behind_its_name()
    {
        IReadOnlyList<OfficerStatement> read = Read(
            "Modification de la désignation d'un dirigeant : Associé indéfiniment et solidairement responsable VELMARE "
                + "FINANCE Société de droit étranger"
        );

        OfficerStatement only = Assert.Single(read);
        Assert.Equal(
            (
                OfficerChange.Redesignated,
                "Associé indéfiniment et solidairement responsable",
                "VELMARE FINANCE",
                "Société de droit étranger"
            ),
            (only.Change, only.Role, only.Name, only.LegalForm)
        );
    }

    [Fact]
    public void A_form_that_the_court_cut_is_still_a_form()
    {
        OfficerStatement only = Assert.Single(
            Read("Société d'exercice libéral par acti LENOVAL AREs X.PERT n'est plus commissaire aux comptes titulaire")
        );

        Assert.Equal(("Société d'exercice libéral par acti", "LENOVAL AREs X.PERT"), (only.LegalForm, only.Name));
    }

    [Fact]
    public void A_roster_is_listed_and_tells_no_change()
    {
        IReadOnlyList<OfficerStatement> read = Read(
            "Gérant : Société à responsabilité limitée OUTREVAL représenté(e) par SUZAY Diane nom d'usage : SUZAY-JORE. "
                + "Associé en nom : SUZAY DIANE nom d'usage : SUZAY-JORE. Président : Sté par actions simplifiée M.L.2.C.416"
        );

        Assert.Equal(
            [("Gérant", "OUTREVAL"), ("Associé en nom", "SUZAY DIANE"), ("Président", "M.L.2.C.416")],
            read.Select(s => (s.Role, s.Name))
        );
        Assert.All(read, s => Assert.Equal(OfficerChange.Listed, s.Change));
        Assert.False(AdministrationText.TellsChange(read));
    }

    [Fact]
    public void A_roster_and_sentences_may_share_a_text()
    {
        IReadOnlyList<OfficerStatement> read = Read(
            "Président : VARLOT Emma nom d'usage : VARLOT. DUMELIN Jean nom d'usage : DUMELIN devient directeur général. "
                + "Liquidateur : OSTRAN Luc nom d'usage : OSTRAN"
        );

        Assert.Equal(
            [
                (OfficerChange.Listed, "Président", "VARLOT Emma"),
                (OfficerChange.Arrives, "directeur général", "DUMELIN Jean"),
                (OfficerChange.Listed, "Liquidateur", "OSTRAN Luc"),
            ],
            read.Select(s => (s.Change, s.Role, s.Name))
        );
    }

    [Theory]
    [InlineData("LANFREC de PANTREAU Philippe nom d'usage : LANFREC de PANTREAU devient président", null)]
    [InlineData("SOUBRAC CAMATRY Paul nom d'usage : SOUBRAC devient président", "SOUBRAC")]
    [InlineData("BETRAN Angèle nom d'usage : BETRAN-CHIRY devient président", "BETRAN-CHIRY")]
    [InlineData("Chuval Patrick nom d'usage : Chuval devient président", null)]
    [InlineData("FAVRAN NICOLAS RENE nom d'usage : FAVRAN devient président", null)]
    public void A_usage_name_is_kept_where_it_differs(string text, string? usage) =>
        Assert.Equal(usage, Assert.Single(Read(text)).UsageName);

    [Fact]
    public void A_person_without_a_usage_name_is_not_taken_for_a_firm()
    {
        IReadOnlyList<OfficerStatement> read = Read("Gérant : COUDREAU Laure. Gérant : COUDREAU Loïc nom d'usage : COUDREAU");

        Assert.All(read, s => Assert.Equal(PersonType.Natural, s.Person));
    }

    private static IReadOnlyList<OfficerStatement> Read(string text) => AdministrationText.Read(text, "Société par actions simplifiée");
}
