using Watch.Contracts.Notices;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Sources.Tests.Bodacc;

public class RcsBParserTests
{
    internal const string Forges = """
        <personnes><personne><personneMorale><denomination>FORGES DU FOREZ</denomination><sigle>FF</sigle>
        <formeJuridique>Société par actions simplifiée</formeJuridique>
        <capital><montantCapital>800000.00</montantCapital><devise>EUR</devise></capital></personneMorale>
        <numeroImmatriculation><numeroIdentificationRCS>999 001 373</numeroIdentificationRCS><codeRCS>RCS</codeRCS>
        <nomGreffeImmat>Clermont-Ferrand</nomGreffeImmat></numeroImmatriculation>
        <activite>forge</activite>
        <siegeSocial><france><nomVoie>rue des Marteaux</nomVoie><codePostal>63600</codePostal><ville>Ambert</ville></france></siegeSocial>
        </personne></personnes>
        """;

    [Theory]
    [InlineData("RCS-B_REDIFF", true)]
    [InlineData("RCS_B_REDIFF", true)]
    [InlineData("RCS-A_IMMAT", false)]
    public void Both_spellings_of_the_root_are_known(string root, bool known) =>
        Assert.Equal(known, Reading.RcsB.Recognises(new DocumentHead("x.xml", root, [])));

    [Fact]
    public void Every_item_of_the_list_is_an_event_and_the_capital_is_that_of_the_person()
    {
        Parsed.Accepted read = Modified(
            "Modification survenue sur le capital (augmentation), l'administration, transfert du siège social."
        );
        Notice notice = read.Notice;
        Assert.Equal(("B20260153470", "rcs-b", NoticeType.Initial), (notice.Id, notice.Family, notice.Type));
        Assert.Equal([EventKind.CapitalChange, EventKind.OfficerChange, EventKind.SeatTransfer], notice.Events.Select(e => e.Kind));
        Assert.Equal(CapitalDirection.Increase, notice.Events[0].CapitalDirection);
        Assert.All(notice.Events, e => Assert.Equal(new DateOnly(2026, 7, 1), e.On));
        Party subject = Assert.Single(notice.Parties);
        Assert.Equal((PartyRole.Subject, "FORGES DU FOREZ", "999001373"), (subject.Role, subject.Name, subject.Siren?.Value));
        Assert.Equal(new Money(800000m, "EUR"), subject.Capital?.Amount);
        Assert.Equal(("Clermont-Ferrand", "forge"), (subject.Registry, subject.Activity));
        Assert.Equal(new Place("63600", "Ambert"), subject.Seat);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void A_change_told_by_the_administration_alone_is_an_event_too()
    {
        Notice notice = Modified(
            "Nouveau siège.",
            "<administration>MARTEL Rosalie devient président. ENCLUME Fernand n'est plus président</administration>"
        ).Notice;
        Assert.Equal([EventKind.SeatTransfer, EventKind.OfficerChange], notice.Events.Select(e => e.Kind));
        Assert.Equal(
            [(OfficerChange.Arrives, "MARTEL Rosalie"), (OfficerChange.Leaves, "ENCLUME Fernand")],
            notice.Parties[0].Officers.Select(o => (o.Change, o.Name))
        );
    }

    [Fact]
    public void A_change_of_auditors_alone_shows_in_the_functions_of_its_statements()
    {
        Notice notice = Modified(
            "modification survenue sur l'administration",
            "<administration>Commissaire aux comptes titulaire partant : AUDIT DU LIVRADOIS ; nomination du Commissaire aux "
                + "comptes titulaire : COMPTES ET LUMIERE</administration>"
        ).Notice;
        Assert.Equal([EventKind.OfficerChange], notice.Events.Select(e => e.Kind));
        Assert.Equal(2, notice.Parties[0].Officers.Count);
        Assert.All(notice.Parties[0].Officers, o => Assert.Equal([OfficerFunction.Auditor], o.Functions));
    }

    [Fact]
    public void A_roster_tells_no_change_and_adds_no_event()
    {
        Notice notice = Modified(
            "Modification survenue sur le capital.",
            "<administration>Président : MARTEL Rosalie ; Directeur général : ENCLUME Fernand</administration>"
        ).Notice;
        Assert.Equal([EventKind.CapitalChange], notice.Events.Select(e => e.Kind));
        Assert.Equal(2, notice.Parties[0].Officers.Count);
    }

    [Fact]
    public void A_universal_transfer_names_the_sole_partner_as_acquirer_and_the_firm_as_target()
    {
        Notice notice = Modified(
            "modification survenue sur Observation: Décision de l'associé unique en date du 6 novembre 2025 décidant de la "
                + "dissolution et de la "
                + "transmission universelle du patrimoine de la société à l'associé unique La Société HOLDING DES DOMES, 999 "
                + "002 744 RCS CLERMONT-FERRAND, "
                + "sans qu'il y ait lieu à liquidation."
        ).Notice;
        Assert.Equal([EventKind.Dissolution, EventKind.UniversalTransfer], notice.Events.Select(e => e.Kind));
        Assert.Equal(
            [(PartyRole.Target, "999001373", false), (PartyRole.Acquirer, "999002744", true)],
            notice.Parties.Select(p => (p.Role, p.Siren?.Value ?? "", p.FromProse))
        );
        Assert.Equal("HOLDING DES DOMES", notice.Parties[1].Name);
    }

    [Theory]
    [InlineData("Dissolution par transmission universelle du patrimoine à la société HOULETTE", "HOULETTE")]
    [InlineData("Observation: Décision de l'associé unique HOULETTE, de dissoudre par transmission du patrimoine.", "HOULETTE")]
    [InlineData(
        "Dissolution anticipée sans liquidation, avec transmission universelle de son patrimoine au profit de son associé unique, la "
            + "SAS HOULETTE FRERES, au capital de 1000 euros",
        "HOULETTE FRERES"
    )]
    [InlineData("Dissolution par confusion de patrimoine ; société confondante : HOULETTE S.A.", "HOULETTE S.A")]
    [InlineData("Transmission universelle du patrimoine à l'associé unique « HOULETTE GMBH », de droit allemand", "HOULETTE GMBH")]
    public void A_sole_partner_is_a_party_by_its_name_alone(string text, string name)
    {
        Notice notice = Modified(text).Notice;
        Assert.Contains(notice.Events, e => e.Kind == EventKind.UniversalTransfer);
        Assert.Equal([(PartyRole.Target, false), (PartyRole.Acquirer, true)], notice.Parties.Select(p => (p.Role, p.FromProse)));
        Assert.Equal((name, null), (notice.Parties[1].Name, notice.Parties[1].Siren));
    }

    [Theory]
    [InlineData("Transmission universelle du patrimoine.")]
    [InlineData("Transmission universelle du patrimoine à l'associé unique.")]
    [InlineData("Dissolution décidée par l'associé unique en date du 6 novembre 2025 ; transmission universelle du patrimoine")]
    [InlineData("Transmission universelle du patrimoine à son associé unique, M. Jean MARLIAC")]
    public void Where_nobody_is_named_the_firm_that_goes_stands_alone(string text) =>
        Assert.Equal([PartyRole.Target], Modified(text).Notice.Parties.Select(p => p.Role));

    [Fact]
    public void A_firm_that_another_passes_to_is_the_one_that_receives() =>
        Assert.Equal(
            [(PartyRole.Acquirer, "999001373"), (PartyRole.Target, "999002744")],
            Modified("Transmission universelle du patrimoine de la société HOULETTE, SARL, 999 002 744 RCS Thiers.")
                .Notice.Parties.Select(p => (p.Role, p.Siren?.Value ?? ""))
        );

    [Theory]
    [InlineData(
        "Modification du capital. Sociétés ayant participé à l'opération de fusion : HOUE, SARL, RCS Cusset 999 002 744",
        EventKind.MergerProject,
        PartyRole.Acquirer,
        PartyRole.Target
    )]
    [InlineData(
        "Fusion absorption de la société HOUE, SARL, RCS Cusset 999 002 744. Modification survenue sur le capital (augmentation)",
        EventKind.MergerProject,
        PartyRole.Acquirer,
        PartyRole.Target
    )]
    [InlineData(
        "Fusion absorption par la société HOUE, SARL, RCS Cusset 999 002 744",
        EventKind.MergerProject,
        PartyRole.Target,
        PartyRole.Acquirer
    )]
    [InlineData("Fusion avec la société HOUE, RCS Cusset 999 002 744", EventKind.MergerProject, PartyRole.Subject, PartyRole.Subject)]
    [InlineData(
        "Apport partiel d'actif consenti par la société HOUE, SARL, RCS Cusset 999 002 744",
        EventKind.AssetContribution,
        PartyRole.Acquirer,
        PartyRole.Target
    )]
    [InlineData(
        "Apport partiel d'actif au profit de la société HOUE, SARL, RCS Cusset 999 002 744",
        EventKind.AssetContribution,
        PartyRole.Target,
        PartyRole.Acquirer
    )]
    [InlineData(
        "Scission de la société. Bénéficiaire : HOUE, SARL, RCS Cusset 999 002 744",
        EventKind.DemergerProject,
        PartyRole.Target,
        PartyRole.Acquirer
    )]
    public void Who_goes_and_who_receives_is_read_from_the_wording_and_every_number_is_a_party(
        string descriptif,
        EventKind kind,
        PartyRole firm,
        PartyRole other
    )
    {
        Notice notice = Modified(descriptif).Notice;
        Assert.Contains(notice.Events, e => e.Kind == kind);
        Assert.Equal(
            [(firm, "999001373", false), (other, "999002744", true)],
            notice.Parties.Select(p => (p.Role, p.Siren?.Value ?? "", p.FromProse))
        );
    }

    [Fact]
    public void Those_who_ran_it_before_have_their_role()
    {
        Notice notice = Modified(
            "établissement principal donné en location-gérance.",
            before: """
            <precedentExploitantPP><nom>CHARBON</nom><prenom>Léon</prenom><numeroImmatriculation>
            <numeroIdentificationRCS>999 004 112</numeroIdentificationRCS></numeroImmatriculation></precedentExploitantPP>
            <precedentExploitantPM><denomination>TAILLANDERIE</denomination><nonInscrit>RCS non inscrit</nonInscrit></precedentExploitantPM>
            """
        ).Notice;
        Assert.Equal(
            [
                (PartyRole.Subject, "FORGES DU FOREZ"),
                (PartyRole.PreviousOperator, "CHARBON Léon"),
                (PartyRole.PreviousOperator, "TAILLANDERIE"),
            ],
            notice.Parties.Select(p => (p.Role, p.Name))
        );
        Assert.Equal([PersonType.Legal, PersonType.Natural, PersonType.Legal], notice.Parties.Select(p => p.Person));
        Assert.Equal([EventKind.EstablishmentChange], notice.Events.Select(e => e.Kind));
    }

    [Fact]
    public void A_home_in_the_prose_is_not_kept_and_a_warning_names_nobody()
    {
        Parsed.Accepted read = Modified(
            "Dissolution anticipée. Mandat confié à : CHARBON Léon, demeurant 4 rue de chez lui 63600 Ambert. Modification "
                + "de l'administration."
        );
        Assert.Equal([EventKind.Dissolution, EventKind.OtherLegalNotice, EventKind.OfficerChange], read.Notice.Events.Select(e => e.Kind));
        Assert.DoesNotContain("chez lui", NoticeJson.Write(read.Notice), StringComparison.Ordinal);
        Assert.Equal([("unknown-category", "Mandat confié à")], read.Warnings.Select(w => (w.Code, w.Detail)));
    }

    [Fact]
    public void An_item_that_nobody_knows_is_kept_with_a_warning()
    {
        Parsed.Accepted read = Modified("Modification survenue sur la couleur des murs.");
        Assert.Equal([EventKind.OtherLegalNotice], read.Notice.Events.Select(e => e.Kind));
        Assert.Contains(read.Warnings, w => w.Code == "unknown-category");
    }

    [Fact]
    public void An_annulling_notice_has_an_empty_block_and_no_event()
    {
        Notice notice = Reading.RcsB.ReadOne(Reading.RcsBFile(Avis($"{Forges}<modificationsGenerales/>{Parent}", "annulation"))).Notice;
        Assert.Equal((NoticeType.Annulling, "B2026014642"), (notice.Type, notice.Corrects));
        Assert.Empty(notice.Events);
        Assert.Equal("999001373", Assert.Single(notice.Parties).Siren?.Value);
    }

    [Fact]
    public void A_record_that_says_neither_what_was_modified_nor_that_a_firm_leaves_is_kept_and_told()
    {
        Parsed.Accepted read = Reading.RcsB.ReadOne(Reading.RcsBFile(Avis(Forges + Parent, "rectificatif")));
        Assert.Equal([EventKind.OtherLegalNotice], read.Notice.Events.Select(e => e.Kind));
        Assert.Equal(["unknown-category"], read.Warnings.Select(w => w.Code));
        Assert.Equal("B2026014642", read.Notice.Corrects);
    }

    internal const string Parent = """
        <parutionAvisPrecedent><nomPublication>BODACC B</nomPublication><numeroParution>20260146</numeroParution>
        <dateParution>2026-08-04</dateParution><numeroAnnonce>42</numeroAnnonce></parutionAvisPrecedent>
        """;

    private static Parsed.Accepted Modified(string descriptif, string administration = "", string before = "") =>
        Reading.RcsB.ReadOne(
            Reading.RcsBFile(
                Avis(
                    $"""
                    {Forges.Replace("</formeJuridique>", "</formeJuridique>" + administration, StringComparison.Ordinal)}
                    <modificationsGenerales>{before}<descriptif>{descriptif}</descriptif><dateEffet>2026-07-01</dateEffet>
                    </modificationsGenerales>
                    """
                )
            )
        );

    internal static string Avis(string content, string type = "annonce") =>
        $"""
            <avis><typeAnnonce><{type}/></typeAnnonce><nojo>0001</nojo><numeroAnnonce>470</numeroAnnonce>
            <numeroDepartement>63</numeroDepartement><tribunal>GREFFE DU TRIBUNAL DE COMMERCE DE CLERMONT-FERRAND</tribunal>{content}</avis>
            """;
}
