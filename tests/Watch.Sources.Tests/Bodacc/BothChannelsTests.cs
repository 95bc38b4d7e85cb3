using Watch.Contracts.Notices;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Sources.Tests.Bodacc;

/// <summary>The same publications, written as in the bulk file and as the interface gives them.</summary>
public class BothChannelsTests
{
    private const string EnclumeXml = """
        <numeroImmatriculation><numeroIdentification>999 001 373</numeroIdentification><codeRCS>RCS</codeRCS>
        <nomGreffeImmat>Thiers</nomGreffeImmat></numeroImmatriculation>
        <denomination>ENCLUME</denomination><sigle>ENC</sigle><formeJuridique>Société par actions simplifiée</formeJuridique>
        <administration>Président : MARTEL Rosalie</administration>
        """;

    private const string AddressXml =
        "<france><numeroVoie>1</numeroVoie><nomVoie>rue des Marteaux</nomVoie><codePostal>63300</codePostal><ville>Thiers</ville></france>";

    private const string EnclumeJson = """
        {"personne": {"typePersonne": "pm", "numeroImmatriculation": {"numeroIdentification": "999 001 373", "codeRCS": "RCS",
        "nomGreffeImmat": "Thiers"},
        "denomination": "ENCLUME", "sigle": "ENC", "formeJuridique": "Société par actions simplifiée",
        "administration": "Président : MARTEL Rosalie", "capital": {"montantCapital": "5000.00", "devise": "EUR"},
        "adresseSiegeSocial": {"numeroVoie": "1", "nomVoie": "rue des Marteaux", "codePostal": "63300", "ville": "Thiers"}}}
        """;

    private const string CapitalXml = "<capital><montantCapital>5000.00</montantCapital><devise>EUR</devise></capital>";

    private const string RcsAPersons =
        $"<personnes><personne><personneMorale>{EnclumeXml}</personneMorale>{CapitalXml}<adresse>{AddressXml}</adresse>"
        + "</personne></personnes>";

    private static readonly string _rcsBPersons = $"""
        <personnes><personne><personneMorale>{EnclumeXml[
            EnclumeXml.IndexOf("<denomination>", StringComparison.Ordinal)..
        ]}{CapitalXml}</personneMorale>
        <numeroImmatriculation><numeroIdentificationRCS>999 001 373</numeroIdentificationRCS><codeRCS>RCS</codeRCS>
        <nomGreffeImmat>Thiers</nomGreffeImmat></numeroImmatriculation>
        <siegeSocial>{AddressXml}</siegeSocial></personne></personnes>
        """;

    [Fact]
    public void A_sale_is_the_same() =>
        AreSame(
            Reading.RcsA,
            Reading.RcsAFile(
                Avis(
                    $"""
                    {RcsAPersons}
                    <etablissement><origineFonds>établissement principal acquis par achat au prix stipulé de 70000.00 euros</origineFonds>
                    <qualiteEtablissement>établissement principal</qualiteEtablissement><activite>Forge,  fonderie</activite>
                    <adresse><codePostal>63300</codePostal><ville>Thiers</ville></adresse></etablissement>
                    <precedentProprietairePP><nom>CHARBON</nom><prenom>Léon</prenom><prenom>Paul</prenom><nomUsage>SUIE</nomUsage>
                    <numeroImmatriculation><numeroIdentification>999 002 744</numeroIdentification><codeRCS>RCS</codeRCS>
                    <nomGreffeImmat>Thiers</nomGreffeImmat></numeroImmatriculation></precedentProprietairePP>
                    <precedentExploitantPM><denomination>SOUFFLET</denomination><nonInscrit>RCS non inscrit</nonInscrit>
                    </precedentExploitantPM>
                    {Parent("A")}
                    <acte><vente><categorieVente>Achat d'un fonds par une personne morale (insertion provisoire)</categorieVente>
                    <dateCommencementActivite>2026-06-29</dateCommencementActivite>
                    <opposition>Chez Me BREZU.</opposition><descriptif>Acte en date du 29/06/2026.</descriptif></vente></acte>
                    """,
                    "rectificatif"
                )
            ),
            ApiV21ParserTests.Record(
                "vente",
                ("typeavis", "rectificatif"),
                ("listepersonnes", EnclumeJson),
                (
                    "listeetablissements",
                    """{"etablissement": {"origineFonds": "établissement principal acquis par achat au prix stipulé de """
                        + """70000.00 euros", "qualiteEtablissement": "établissement principal", "activite": "Forge, fonderie","""
                        + """ "adresse": {"codePostal": "63300", "ville": "Thiers"}}}"""
                ),
                (
                    "listeprecedentproprietaire",
                    """{"personne": {"typePersonne": "pp", "numeroImmatriculation": {"numeroIdentification": "999 002 744","""
                        + """ "codeRCS": "RCS", "nomGreffeImmat": "Thiers"}, "nom": "CHARBON", "prenom": ["Léon", "Paul"],"""
                        + """ "nomUsage": "SUIE"}}"""
                ),
                ("listeprecedentexploitant", """[{"personne": {"typePersonne": "pm", "nonInscrit": "N", "denomination": "SOUFFLET"}}]"""),
                (
                    "acte",
                    """{"descriptif": "Acte en date du 29/06/2026.", "dateCommencementActivite": "2026-06-29", "vente": """
                        + """{"categorieVente": "Achat d'un fonds par une personne morale (insertion provisoire)","""
                        + """ "publiciteLegale": {"titre": "X", "date": "2026-07-23"}, "opposition": "Chez Me BREZU."}}"""
                ),
                ("parutionavisprecedent", ParentJson("A"))
            )
        );

    [Fact]
    public void An_annulled_sale_is_the_same() =>
        AreSame(
            Reading.RcsA,
            Reading.RcsAFile(Avis($"{RcsAPersons}{Parent("A")}<acte><vente>O</vente></acte>", "annulation")),
            ApiV21ParserTests.Record(
                "vente",
                ("typeavis", "annulation"),
                ("listepersonnes", EnclumeJson),
                ("acte", """{"vente": "O"}"""),
                ("parutionavisprecedent", ParentJson("A"))
            )
        );

    [Theory]
    [InlineData(
        "creation",
        "categorieCreation",
        "Immatriculation d'une personne morale (B, C, D) suite à création d'un établissement principal"
    )]
    [InlineData(
        "immatriculation",
        "categorieImmatriculation",
        "Immatriculation d'une personne morale (B, C, D) suite à transfert de son siège hors ressort"
    )]
    public void An_entry_in_the_register_is_the_same(string act, string category, string label) =>
        AreSame(
            Reading.RcsA,
            Reading.RcsAFile(
                Avis(
                    $"{RcsAPersons}<acte><{act}><dateImmatriculation>2026-07-23</dateImmatriculation>"
                        + $"<{category}>{label}</{category}><dateCommencementActivite>2026-07-01</dateCommencementActivite></{act}>"
                        + "</acte>"
                )
            ),
            ApiV21ParserTests.Record(
                act,
                ("listepersonnes", EnclumeJson),
                (
                    "acte",
                    $$$"""{"dateImmatriculation": "2026-07-23", "dateCommencementActivite": "2026-07-01", "{{{act}}}": """
                        + $$$"""{"{{{category}}}": "{{{label}}}"}}"""
                )
            )
        );

    [Fact]
    public void A_judgment_is_the_same() =>
        AreSame(
            Reading.Pcl,
            Reading
                .PclFile(
                    $"""
                    <annonce><typeAnnonce><creation/></typeAnnonce>{Head}
                    <personneMorale><denomination>ENCLUME</denomination><sigle>ENC</sigle><formeJuridique>SAS</formeJuridique>
                    </personneMorale>
                    <numeroImmatriculation><numeroIdentificationRCS>999 001 373</numeroIdentificationRCS><codeRCS>RCS</codeRCS>
                    <nomGreffeImmat>Thiers</nomGreffeImmat></numeroImmatriculation>
                    <activite>forge</activite><adresse>{AddressXml}</adresse>
                    <personnePhysique><nom>CHARBON</nom><prenom>Léon</prenom></personnePhysique><nonInscrit>RCS non inscrit</nonInscrit>
                    <jugement><famille>Extrait de jugement</famille><nature>Jugement arrêtant un plan de cession</nature>
                    <date>17 août 2026</date><complementJugement>Jugement arrêtant le plan.</complementJugement></jugement></annonce>
                    """
                )
                .Replace("15/01/2008", "2026-08-13", StringComparison.Ordinal)
                .Replace("20080009", "20260153", StringComparison.Ordinal),
            ApiV21ParserTests.Record(
                "collective",
                (
                    "listepersonnes",
                    """{"personne": [{"typePersonne": "pm", "numeroImmatriculation": {"numeroIdentification": "999 001 373","""
                        + """ "codeRCS": "RCS", "nomGreffeImmat": "Thiers"}, "denomination": "ENCLUME", "sigle": "ENC","""
                        + """ "activite": "forge", "formeJuridique": "SAS", "adresseSiegeSocial": {"codePostal": "63300","""
                        + """ "ville": "Thiers"}}, {"typePersonne": "pp", "nom": "CHARBON", "prenom": "Léon", "nonInscrit": "N"}]}"""
                ),
                (
                    "jugement",
                    """{"type": "initial", "famille": "Extrait de jugement", "nature": "Jugement arrêtant un plan de cession","""
                        + """ "date": "2026-08-17", "complementJugement": "Jugement arrêtant le plan."}"""
                )
            )
        );

    [Fact]
    public void A_modification_is_the_same() =>
        AreSame(
            Reading.RcsB,
            Reading.RcsBFile(
                Avis(
                    $"{_rcsBPersons}<modificationsGenerales><precedentExploitantPP><nom>CHARBON</nom><prenom>Léon</prenom>"
                        + "<numeroImmatriculation><numeroIdentification>999 002 744</numeroIdentification></numeroImmatriculation>"
                        + "</precedentExploitantPP><descriptif>Modification survenue sur le capital, l'administration.</descriptif>"
                        + "<dateEffet>2026-07-01</dateEffet></modificationsGenerales>"
                )
            ),
            ApiV21ParserTests.Record(
                "modification",
                ("listepersonnes", EnclumeJson),
                (
                    "listeprecedentexploitant",
                    """{"personne": {"typePersonne": "pp", "nom": "CHARBON", "prenom": "Léon", "numeroImmatriculation": """
                        + """{"numeroIdentification": "999 002 744"}}}"""
                ),
                (
                    "modificationsgenerales",
                    """{"descriptif": "Modification survenue sur le capital, l'administration.", "dateEffet": "2026-07-01"}"""
                )
            )
        );

    [Fact]
    public void A_radiation_is_the_same() =>
        AreSame(
            Reading.RcsB,
            Reading.RcsBFile(
                Avis(
                    $"{_rcsBPersons}<radiationAuRCS><radiationPM>O</radiationPM><commentaire>Radiation d'office</commentaire>"
                        + "</radiationAuRCS>"
                )
            ),
            ApiV21ParserTests.Record(
                "radiation",
                ("listepersonnes", EnclumeJson),
                ("radiationaurcs", """{"commentaire": "Radiation d'office"}""")
            )
        );

    [Fact]
    public void The_report_of_a_strike_off_is_the_same() =>
        AreSame(
            Reading.RcsB,
            Reading.RcsBFile(
                Avis(
                    $"{_rcsBPersons}<radiationAuRCS><radiationPM>O</radiationPM><commentaire>Rapport de radiation "
                        + $"d'office</commentaire></radiationAuRCS>{Parent("B")}",
                    "rectificatif"
                )
            ),
            ApiV21ParserTests.Record(
                "radiation",
                ("typeavis", "rectificatif"),
                ("listepersonnes", EnclumeJson),
                ("radiationaurcs", """{"radiationPM": "O", "commentaire": "Rapport de radiation d'office"}"""),
                ("parutionavisprecedent", ParentJson("B"))
            )
        );

    [Fact]
    public void A_deposit_is_the_same() =>
        AreSame(
            Reading.Bilan,
            Reading.BilanFile(
                Avis(
                    $"""
                    <numeroImmatriculation><numeroIdentificationRCS>999 001 373</numeroIdentificationRCS><codeRCS>RCS</codeRCS>
                    <nomGreffeImmat>Thiers</nomGreffeImmat></numeroImmatriculation>
                    <denomination>ENCLUME</denomination><formeJuridique>SAS</formeJuridique><adresse>{AddressXml}</adresse>
                    <depot><dateCloture>2025-12-31</dateCloture><typeDepot>Comptes annuels et rapports</typeDepot>
                    <descriptif>confidentialité (art. L. 232-25).</descriptif></depot>
                    """
                )
            ),
            ApiV21ParserTests.Record(
                "dpc",
                (
                    "listepersonnes",
                    """{"personne": {"typePersonne": "pm", "numeroImmatriculation": {"numeroIdentification": "999 001 373","""
                        + """ "codeRCS": "RCS", "nomGreffeImmat": "Thiers"}, "denomination": "ENCLUME", "formeJuridique": "SAS","""
                        + """ "adresseSiegeSocial": {"codePostal": "63300", "ville": "Thiers", "pays": "france"}}}"""
                ),
                (
                    "depot",
                    """{"typeDepot": "Comptes annuels et rapports", "dateCloture": "2025-12-31","""
                        + """ "descriptif": "confidentialité (art. L. 232-25)."}"""
                )
            )
        );

    private const string Head = """
        <numeroAnnonce>470</numeroAnnonce><numeroDepartement>63</numeroDepartement>
        <tribunal>Greffe du Tribunal de Commerce de Thiers</tribunal>
        """;

    /// <summary>The whole content, and so ids, types, parents, kinds, roles and numbers.</summary>
    private static void AreSame(IDocumentParser bulk, string file, string record)
    {
        Notice ofBulk = bulk.ReadOne(file).Notice;
        Notice ofApi = Reading.Api.ReadOne(record).Notice;
        Assert.NotEmpty(ofBulk.Parties);
        Assert.Equal("999001373", ofBulk.Parties[0].Siren?.Value);
        Assert.DoesNotContain(ofBulk.Events, e => e.Kind == EventKind.OtherLegalNotice);
        Assert.Equal(NoticeJson.Write(ofBulk), NoticeJson.Write(ofApi));
    }

    private static string Avis(string content, string type = "annonce") =>
        $"<avis><typeAnnonce><{type}/></typeAnnonce>{Head}{content}</avis>";

    private static string Parent(string letter) =>
        $"<parutionAvisPrecedent><nomPublication>BODACC {letter}</nomPublication><numeroParution>20260146</numeroParution>"
        + "<dateParution>2026-08-04</dateParution><numeroAnnonce>42</numeroAnnonce></parutionAvisPrecedent>";

    private static string ParentJson(string letter) =>
        $$"""{"nomPublication": "BODACC {{letter}}", "numeroParution": "20260146", "dateParution": "2026-08-04", "numeroAnnonce": "42"}""";
}
