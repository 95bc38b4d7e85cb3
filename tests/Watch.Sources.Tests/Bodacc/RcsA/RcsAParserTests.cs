using Watch.Contracts.Notices;
using Xunit;
using static Watch.Sources.Tests.Bodacc.RcsA.Invented;

namespace Watch.Sources.Tests.Bodacc.RcsA;

public class RcsAParserTests
{
    [Fact]
    public void A_sale_gives_buyer_seller_and_previous_operator_from_their_own_blocks_with_the_price()
    {
        string blocks =
            """
                <etablissement><origineFonds>établissement principal acquis par achat au prix stipulé de 50000.00 euros</origineFonds>
                </etablissement>
                """
            + Seller(2, "COUTELLERIE DU THIOU")
            + $"<precedentExploitantPP>{Entry(3)}<nom>INVENTÉ</nom><prenom>Paul</prenom><prenom>Marie</prenom></precedentExploitantPP>";
        Notice notice = One(
            Notice(
                Firm(1, "LAMES D'AUVERGNE"),
                Sale("Achat d'un établissement principal par une personne morale lors de l'immatriculation"),
                blocks
            )
        );
        Assert.Equal(
            [
                (PartyRole.Buyer, "LAMES D'AUVERGNE", Siren(1)),
                (PartyRole.Seller, "COUTELLERIE DU THIOU", Siren(2)),
                (PartyRole.PreviousOperator, "INVENTÉ Paul Marie", Siren(3)),
            ],
            notice.Parties.Select(p => (p.Role, p.Name, p.Siren!.Value.Value))
        );
        NoticeEvent sold = Assert.Single(notice.Events);
        Assert.Equal(
            (EventKind.SaleOfBusiness, new Money(50_000m, "EUR"), new DateOnly(2026, 7, 15)),
            (sold.Kind, sold.Price, sold.ActivityFrom)
        );
        Assert.Equal("Achat d'un établissement principal par une personne morale lors de l'immatriculation", sold.Label);
    }

    [Theory]
    [InlineData("Avis de projet de fusion. PROJET DE FUSION par absorption de B par A", EventKind.MergerProject)]
    [InlineData(
        "Avis de projet de fusion. AVIS DE PROJET D'APPORT PARTIEL D'ACTIF soumis au régime des scissions",
        EventKind.AssetContribution
    )]
    [InlineData("Avis de projet de fusion par absorption précédée d'un apport partiel d'actif", EventKind.MergerProject)]
    [InlineData("Avis au Bodacc relatif au projet commun de scission", EventKind.DemergerProject)]
    public void The_prose_tells_mergers_demergers_and_contributions_apart_whatever_the_form_is_called(string prose, EventKind kind) =>
        Assert.Equal(
            kind,
            One(
                Notice(
                    Firm(1, "FIRME"),
                    Sale("Autre achat, apport, attribution (immatriculation d'une personne morale, uniquement)", prose)
                )
            )
                .Events[0]
                .Kind
        );

    [Fact]
    public void A_legal_person_has_its_names_form_registry_seat_capital_and_officers()
    {
        string firm = Firm(
            1,
            "LAMES D'AUVERGNE",
            "<sigle>LA</sigle><nomCommercial>Le Canif</nomCommercial><administration>Président : INVENTÉE Rosalie, "
                + "Commissaire aux comptes titulaire : AUDIT DU FOREZ</administration>",
            "<capital><montantCapital>8000.00</montantCapital><devise>EUR</devise></capital><adresse><france><nomVoie>Rue des "
                + "Lames</nomVoie><codePostal>63300</codePostal><ville>Thiers</ville></france></adresse>"
        );
        Notice notice = One(Notice(firm, Creation, "<etablissement><enseigne>AU CANIF</enseigne></etablissement>"));
        Party party = Assert.Single(notice.Parties);
        Assert.Equal(
            (PersonType.Legal, "Clermont-Ferrand", "Société par actions simplifiée"),
            (party.Person, party.Registry, party.LegalForm)
        );
        Assert.Equal(["AU CANIF", "LA", "Le Canif"], party.OtherNames.Order(StringComparer.Ordinal));
        Assert.Equal((new Place("63300", "Thiers"), new Money(8000m, "EUR")), (party.Seat, party.Capital?.Amount));
        Assert.Equal([OfficerFunction.Management, OfficerFunction.Auditor], party.Officers.SelectMany(o => o.Functions));
        Assert.Equal(
            (Court, "63", "https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:A2026015375"),
            (notice.Court, notice.Departement, notice.Link?.ToString())
        );
    }

    [Fact]
    public void A_natural_person_keeps_names_and_no_address()
    {
        string person =
            $"<personne><personnePhysique>{Entry(1)}<nom>INVENTÉE</nom><prenom>Rosalie</prenom><nomUsage>DUPUY</nomUsage>"
            + "<pseudonyme>Zélie</pseudonyme></personnePhysique>"
            + "<adresse><france><nomVoie>Rue de chez elle</nomVoie><codePostal>63300</codePostal><ville>Thiers</ville></france>"
            + "</adresse></personne>";
        Notice notice = One(Notice(person, Creation));
        Party party = Assert.Single(notice.Parties);
        Assert.Equal((PersonType.Natural, "INVENTÉE Rosalie", null), (party.Person, party.Name, party.Seat));
        Assert.Equal(["DUPUY", "Zélie"], party.OtherNames.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("chez elle", NoticeJson.Write(notice), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_list_in_the_prose_of_an_act_does_not_explain_is_counted_without_its_words()
    {
        string act = Sale(
            "Achat d'un fonds par une personne morale (insertion provisoire)",
            "Modification survenue sur l'activité, 6 bis rue de chez lui 63300 Thiers, Domicile du vendeur : INVENTÉ 9 rue de "
                + "chez elle 63300 Thiers"
        );
        Parsed.Accepted read = Reading.RcsA.ReadOne(Reading.RcsAFile(Notice(Firm(1, "FIRME"), act)));
        Assert.Equal([("unknown-category", "an item in the prose of an act")], read.Warnings.Select(w => (w.Code, w.Detail)));
        Assert.Equal([EventKind.SaleOfBusiness, EventKind.ActivityChange], read.Notice.Events.Select(e => e.Kind));
        Assert.DoesNotContain("chez elle", NoticeJson.Write(read.Notice), StringComparison.Ordinal);
    }

    [Fact]
    public void A_seat_abroad_has_its_country()
    {
        string seat = "<adresse><etranger><adresse>Kaiserstraße 1 Aix-la-Chapelle</adresse><pays>Allemagne</pays></etranger></adresse>";
        Place place = Assert.Single(One(Notice(Firm(1, "SCHMIEDE", "", seat), Creation)).Parties).Seat!;
        Assert.Equal((null, "Allemagne"), (place.PostalCode, place.Country));
    }

    [Fact]
    public void No_home_is_in_the_text_and_the_place_of_oppositions_stands_apart()
    {
        string prose =
            "Acte sous seing privé. Adresse de l'ancien propriétaire : 3 Rue du Vendeur 63000 Ville. Adresse du nouveau "
            + "propriétaire : 5 Rue de l'Acheteuse 63300 Thiers.";
        string act = Sale(
            "Achat d'un fonds par une personne physique (insertion provisoire)",
            prose,
            "<opposition>Maître Inventé 7 rue du Notaire</opposition>"
        );
        Notice read = One(Notice(Firm(1, "FIRME"), act));
        Assert.Equal("Maître Inventé 7 rue du Notaire", read.Events[0].OppositionsAt);
        Assert.DoesNotContain("Notaire", read.Text, StringComparison.Ordinal);
        string json = NoticeJson.Write(read);
        Assert.Contains("Acte sous seing privé", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Vendeur", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Acheteuse", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Modifications_told_beside_the_act_are_events_of_their_own_once_each_in_order()
    {
        string act =
            "<immatriculation><dateEffet>2026-06-01</dateEffet><categorieImmatriculation>Immatriculation d'une personne morale "
            + "suite à transfert de son siège social</categorieImmatriculation>"
            + "<descriptif>Modification survenue sur le capital, l'administration, transfert du siège social.</descriptif>"
            + "</immatriculation>";
        string firm = Firm(
            1,
            "FIRME",
            "<administration>MARTEL Rosalie devient président. ENCLUME Fernand n'est plus président</administration>"
        );
        Notice notice = One(Notice(firm, act));
        Assert.Equal(
            [EventKind.Registration, EventKind.SeatTransfer, EventKind.CapitalChange, EventKind.OfficerChange],
            notice.Events.Select(e => e.Kind)
        );
        Assert.Equal(new DateOnly(2026, 6, 1), notice.Events[0].On);
    }

    [Fact]
    public void A_change_of_officers_told_by_the_administration_alone_is_an_event()
    {
        string firm = Firm(1, "FIRME", "<administration>MARTEL Rosalie devient président</administration>");
        Assert.Equal([EventKind.Creation, EventKind.OfficerChange], One(Notice(firm, Creation)).Events.Select(e => e.Kind));
    }

    [Fact]
    public void Partners_of_a_civil_company_own_and_stay_among_its_officers()
    {
        string firm = Firm(
                1,
                "SCI DES LAMES",
                "<administration>Gérant, Associé : INVENTÉE Rosalie ; Associé : FONCIÈRE DU FOREZ (SAS)</administration>"
            )
            .Replace("Société par actions simplifiée", "Société civile immobilière", StringComparison.Ordinal);
        Party party = Assert.Single(One(Notice(firm, Creation)).Parties);
        Assert.Equal(2, party.Officers.Count(o => o.Functions.Contains(OfficerFunction.Owner)));
    }

    [Fact]
    public void An_annulling_stub_announces_nothing_and_names_what_it_takes_back()
    {
        Notice notice = One(Notice(Firm(1, "FIRME"), "<vente>O</vente>", Previous(), "annulation"));
        Assert.Equal((NoticeType.Annulling, "A20260100514"), (notice.Type, notice.Corrects));
        Assert.Empty(notice.Events);
        Assert.Equal("FIRME", Assert.Single(notice.Parties).Name);
    }

    [Fact]
    public void An_unknown_category_is_kept_under_its_own_words_and_counted()
    {
        Parsed.Accepted read = Reading.RcsA.ReadOne(Reading.RcsAFile(Notice(Firm(1, "FIRME"), Sale("Troc d'un moulin contre un étang"))));
        Assert.Equal(
            (EventKind.OtherLegalNotice, "Troc d'un moulin contre un étang"),
            (read.Notice.Events[0].Kind, read.Notice.Events[0].Label)
        );
        Assert.Equal(new ParseWarning("unknown-category", "Troc d'un moulin contre un étang"), Assert.Single(read.Warnings));
    }

    [Theory]
    [InlineData("<numeroAnnonce>75</numeroAnnonce>", "", RejectReason.MissingIdentity)]
    [InlineData("<numeroAnnonce>75<", "<numeroAnnonce>7x5<", RejectReason.MissingIdentity)]
    [InlineData("<annonce/>", "<avenant/>", RejectReason.BadValue)]
    [InlineData("<annonce/>", "", RejectReason.BadValue)]
    public void A_record_without_an_identity_costs_itself_and_not_the_edition(string part, string instead, RejectReason reason)
    {
        string broken = Notice(Firm(1, "UN"), Creation).Replace(part, instead, StringComparison.Ordinal);
        IReadOnlyList<Parsed> read = Reading.RcsA.Read(Reading.RcsAFile(broken, Notice(Firm(2, "DEUX"), Creation, number: "2")));
        Parsed.Rejected rejected = Assert.IsType<Parsed.Rejected>(read[0]);
        Assert.Equal((reason, 3), (rejected.Reason, rejected.Position.Line));
        Assert.Equal("A202601532", Assert.IsType<Parsed.Accepted>(read[1]).Notice.Id);
    }

    [Fact]
    public void A_record_without_an_act_announces_nothing_and_is_rejected()
    {
        string record = Notice(Firm(1, "UN"), "").Replace("<acte></acte>", "", StringComparison.Ordinal);
        Assert.Equal(
            RejectReason.NoEvent,
            Assert.IsType<Parsed.Rejected>(Assert.Single(Reading.RcsA.Read(Reading.RcsAFile(record)))).Reason
        );
    }

    [Theory]
    [InlineData("2026-08-13")]
    [InlineData("13/08/2026")]
    [InlineData("2026/08/13")]
    public void The_day_of_the_issue_comes_in_three_forms(string printed)
    {
        string file = Reading.RcsAFile(Notice(Firm(1, "FIRME"), Creation)).Replace("2026-08-13", printed, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 8, 13), Reading.RcsA.ReadOne(file).Notice.PublishedOn);
    }

    private static Notice One(string record) => Reading.RcsA.ReadOne(Reading.RcsAFile(record)).Notice;
}
