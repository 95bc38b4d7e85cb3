using Watch.Contracts.Notices;
using Watch.Sources.Bodacc;
using Xunit;
using static Watch.Sources.Tests.Bodacc.RcsA.Invented;

namespace Watch.Sources.Tests.Bodacc.Restructuring;

/// <summary>Who absorbs whom, in the wordings that courts and lawyers use, with invented firms: 1 always receives, 2 always goes.</summary>
public class ProsePartiesTests
{
    public static TheoryData<string, string> Wordings =>
        new()
        {
            {
                "labels before, with a colon",
                "Avis relatif au projet commun de fusion nationale. Société absorbante : HOULETTE Forme : Société anonyme "
                    + $"Capital : 8000.00 EUR Numéro unique d'identification : {Siren(1)} Lieu d'immatriculation : Paris. "
                    + $"Société absorbee : BERGERIE Forme : Société anonyme Numéro unique d'identification : {Siren(2)} Lieu "
                    + "d'immatriculation : Paris. Evaluation de l'actif et du passif dont la transmission à la société "
                    + "absorbante est prévue : actif de 1000.00 EUR"
            },
            {
                "labels before, without a colon, in capitals",
                $"SOCIETE ABSORBANTE HOULETTE SELARL au capital de 887.292 Euros 1 rue Inventée {Spaced(1)} RCS LYON SOCIETE "
                    + $"ABSORBEE BERGERIE SELARL au capital de 6.144 € {Spaced(2)} R.C.S. LYON"
            },
            {
                "labels before, shortest",
                $"Société absorbante : HOULETTE - RCS Douai {Spaced(1)} Société absorbée : BERGERIE - RCS Douai {Spaced(2)} "
                    + "Actif apporté"
            },
            {
                "labels behind",
                "AVIS DE PROJET DE FUSION BERGERIE Société à responsabilité limitée Au capital de : 5 000,00 EUR N° RCS "
                    + $"{Spaced(2)} RCS Nanterre, est société absorbée HOULETTE Société par actions simplifiée N° RCS "
                    + $"{Spaced(1)} RCS Nanterre, est société absorbante Actif : 1 309 257,00 EUR"
            },
            {
                "labels behind, between quotes",
                "la Société HOULETTE, société par actions simplifiée au capital de 321 133,85 €, immatriculée sous le "
                    + $"numéro {Spaced(1)}, ci-après désignée la \" société absorbante \" "
                    + $"- la Société BERGERIE, société par actions simplifiée, immatriculée sous le numéro {Spaced(2)}, "
                    + "ci-après désignée la \" société absorbée \""
            },
            {
                "labels behind, with an amount behind the last of them",
                $"Avis de projet de fusion HOULETTE SAS au capital de 310.000 euros {Spaced(1)} RCS CUSSET Société absorbante. BERGERIE "
                    + $"SAS au capital de 12.600 euros {Spaced(2)} RCS CUSSET Société absorbée. Augmentation du capital de la société "
                    + "Houlette, absorbante, au titre de l'absorption de la société Bergerie, absorbée : 402.300 euros."
            },
            {
                "quoted names, each before its form, and the name of the other nearer",
                "Fusion par voie d'absorption par la société \" HOULETTE SAS \" de la société \"BERGERIES\": \" HOULETTE SAS \" "
                    + $"Société par actions simplifiée au capital de 155.000 euros Sous le numéro {Spaced(1)} "
                    + "Société absorbante \" BERGERIE \" "
                    + $"Société civile au capital de 1.038.200 euros Sous le numéro {Spaced(2)} Société absorbée"
            },
            {
                "absorption of one by the other",
                $"La société BERGERIE, SAS au capital de 2 629 582,60 €, immatriculée sous le numéro {Spaced(2)}, et la "
                    + $"société HOULETTE, SAS, immatriculée sous le numéro {Spaced(1)}, ont établi le projet de leur fusion par "
                    + "voie d'absorption de la société BERGERIE par la société HOULETTE."
            },
            {
                "absorption by one of the other",
                $"PROJET DE FUSION ENTRE : HOULETTE Société à Responsabilité Limitée R.C.S. {Siren(1)} ET BERGERIE "
                    + $"Société par Actions Simplifiée R.C.S. {Siren(2)} Fusion par voie d'absorption par la Société HOULETTE de "
                    + "la Société BERGERIE."
            },
            {
                "one name begins the other",
                $"La société HOULETTE, SAS, immatriculée sous le numéro {Spaced(1)}, et la société HOULETTE SAINT ANDRE, "
                    + $"SAS, immatriculée sous le numéro {Spaced(2)}, ont établi le projet de leur fusion par voie d'absorption de "
                    + "la société HOULETTE SAINT ANDRE par la société HOULETTE."
            },
            {
                "would contribute to",
                $"La société BERGERIE, SAS, immatriculée sous le numéro {Spaced(2)}, et la société HOULETTE, SAS, "
                    + $"immatriculée sous le numéro {Spaced(1)}, ont établi un projet. La société BERGERIE ferait apport à la "
                    + "société HOULETTE de la totalité de son actif, soit 982 810 €."
            },
            {
                "will be absorbed by",
                $"La société HOULETTE, SAS, {Spaced(1)} RCS Avignon et la société BERGERIE, SAS, {Spaced(2)} RCS Avignon ont "
                    + "arrêté le traité. La société BERGERIE sera absorbée par la société HOULETTE."
            },
            {
                "a partial contribution under the rules of demergers",
                "la société « BERGERIE SARL », SARL au capital de 15 244,90 euros, immatriculée au RCS sous le "
                    + $"n°{Spaced(2)}, et la société « HOULETTE SAS », SAS, immatriculée sous le n° {Spaced(1)}, ont établi un "
                    + "projet d'apport partiel d'actif, soumis au régime juridique des scissions. "
                    + "Aux termes de ce projet, la société BERGERIE SARL ferait apport à la société HOULETTE SAS de sa "
                    + $"branche complète (SIRET {Spaced(2)} 00024)."
            },
            {
                "a demerger",
                $"Société scindée : BERGERIE Forme : SAS Numéro unique d'identification : {Siren(2)} Lieu d'immatriculation "
                    + ": Paris. Société bénéficiaire de la scission : HOULETTE Forme : SAS Numéro unique d'identification : "
                    + $"{Siren(1)} Lieu d'immatriculation : Paris."
            },
            {
                "labels behind, in capitals, with a label that asks for something else later",
                $"LA SOCIETE HOULETTE Société par actions simplifiée au capital de 200.000 euros {Spaced(1)} RCS AGEN "
                    + $"Société Absorbante LA SOCIETE BERGERIE Société par actions simplifiée {Spaced(2)} RCS VANNES Société "
                    + "Absorbée "
                    + "Rapport d'échange : La Société Absorbante et la Société Absorbée, sociétés sœurs, ont le même associé."
            },
            {
                "one side alone is told",
                $"Fusion entre BERGERIE, SAS, {Spaced(2)} RCS Lyon et HOULETTE, SAS, {Spaced(1)} RCS Lyon, société absorbante."
            },
        };

    [Theory]
    [MemberData(nameof(Wordings))]
    public void Who_receives_and_who_goes_is_told(string wording, string text)
    {
        IReadOnlyList<Party> parties = ProseParties.Read(text, []).Named;
        Assert.Equal(
            $"{wording}: Acquirer {Siren(1)}, Target {Siren(2)}",
            $"{wording}: {string.Join(", ", parties.OrderBy(p => p.Role == PartyRole.Target).Select(p => $"{p.Role} {p.Siren}"))}"
        );
        Assert.All(
            parties,
            p =>
                Assert.StartsWith(
                    p.Role == PartyRole.Acquirer ? "HOULETTE"
                        : p.Name[..4] == "HOUL" ? "HOULETTE SAINT"
                        : "BERGERIE",
                    p.Name,
                    StringComparison.Ordinal
                )
        );
        Assert.All(parties, p => Assert.True(p is { FromProse: true, Person: PersonType.Legal }));
    }

    [Fact]
    public void Full_stops_inside_a_name_do_not_end_it()
    {
        string text =
            $"La société B.E.R.G., SAS, immatriculée sous le numéro {Spaced(2)}, et la société H.O.U. LETTE, SAS, "
            + $"immatriculée sous le numéro {Spaced(1)}, ont établi "
            + "le projet de leur fusion par voie d'absorption de la société B.E.R.G. par la société H.O.U. LETTE. La valeur "
            + "nette des apports est de 9 €.";
        Assert.Equal(
            [(PartyRole.Target, Siren(2)), (PartyRole.Acquirer, Siren(1))],
            ProseParties.Read(text, []).Named.Select(p => (p.Role, p.Siren!.Value.Value))
        );
    }

    [Theory]
    [InlineData("La société BERGESIS, SAS, numéro {0}, société absorbée", "BERGESIS")]
    [InlineData("Avis à envoyer SARL {0} RCS Lyon", "SIREN {1}")]
    [InlineData("La société BERGERIE ferait apport à la société HOULETTE de la totalité de son actif, RCS {0}", "SIREN {1}")]
    [InlineData(
        "dissolution et transmission universelle du patrimoine de la société à l'associé unique La Société HOULETTE, {0} RCS AGEN",
        "HOULETTE"
    )]
    [InlineData("Dossier suivi pour HOULETTE DU PRE (RCS AGEN {0}).", "HOULETTE DU PRE")]
    [InlineData("Dossier : d'Houlette & Fils (R.C.S. Agen, n° {0}).", "Houlette & Fils")]
    [InlineData("PROJET D'ABSORPTION DE HOULETTE (SIREN {0})", "HOULETTE")]
    [InlineData("Dossier suivi pour PIERRE et FILS (RCS AGEN {0}).", "SIREN {1}")]
    [InlineData("DOSSIER SUIVI POUR PIERRE ET FILS (RCS AGEN {0}).", "SIREN {1}")]
    [InlineData("dossier suivi à Agen (voir {0}).", "SIREN {1}")]
    public void A_name_is_whole_or_not_given(string text, string name) =>
        Assert.Equal(
            string.Format(null, name, "", Siren(1)),
            Assert.Single(ProseParties.Read(string.Format(null, text, Spaced(1)), []).Named).Name
        );

    [Fact]
    public void A_firm_that_one_from_abroad_without_a_number_absorbs_is_the_one_that_goes()
    {
        string text =
            "AVIS DE PROJET DE FUSION TRANSFRONTALIERE OVERSEAS TOOLING LTD Société de droit étranger Siège social 196 High Road "
            + "London N22 ROYAUME-UNI immatriculation en cours, est société absorbante BERGERIE Société à responsabilité "
            + $"limitée Au capital de : 8 000,00 EUR N° RCS {Spaced(1)} RCS Versailles, est société absorbée Actif : 9 EUR";
        Assert.Equal(
            [("BERGERIE", PartyRole.Target, null), ("OVERSEAS TOOLING LTD", PartyRole.Acquirer, "GB")],
            ProseParties.Read(text, []).Named.Select(p => (p.Name, p.Role, p.Country))
        );
    }

    [Fact]
    public void A_printed_party_is_told_its_role_and_not_repeated()
    {
        Party printed = new()
        {
            Role = PartyRole.Subject,
            Name = "BERGERIE",
            Siren = Contracts.Identifiers.Siren.Parse(Siren(2)),
        };
        ProseParties read = ProseParties.Read(
            $"fusion par absorption de BERGERIE par HOULETTE, SAS immatriculée sous le numéro {Spaced(1)}.",
            [printed]
        );
        Assert.Equal(PartyRole.Target, read.RoleOf(printed.Siren));
        Assert.Equal((PartyRole.Acquirer, "HOULETTE"), Assert.Single(read.Named) is var other ? (other.Role, other.Name) : default);
    }

    [Fact]
    public void A_third_party_is_a_party_all_the_same()
    {
        string text =
            $"la Société HOULETTE, SAS, numéro {Spaced(1)}, ci-après la société absorbante - la Société BERGERIE, SAS, "
            + $"numéro {Spaced(2)}, ci-après la société absorbée "
            + $"et - la société FINANCIERE DU PRE, SA, numéro {Spaced(3)}, ci-après désignée la \" société mère \". En "
            + $"présence de LIQUIDATEUR SELARL {Spaced(4)}";
        Assert.Equal(
            [PartyRole.Acquirer, PartyRole.Target, PartyRole.Parent, PartyRole.Subject],
            ProseParties.Read(text, []).Named.Select(p => p.Role)
        );
    }

    [Fact]
    public void Several_firms_may_go_at_once()
    {
        string text =
            $"SOCIETES APPORTEUSES : BERGERIE SARL RCS AGEN {Spaced(2)} ETABLE SARL RCS AGEN {Spaced(3)} ET SOCIETE "
            + $"BENEFICIAIRE : HOULETTE SAS RCS AGEN {Spaced(1)}";
        Assert.Equal([PartyRole.Target, PartyRole.Target, PartyRole.Acquirer], ProseParties.Read(text, []).Named.Select(p => p.Role));
    }

    [Fact]
    public void A_text_that_tells_nothing_still_names_its_firms()
    {
        Party party = Assert.Single(ProseParties.Read($"Dossier suivi, RCS {Spaced(1)}.", []).Named);
        Assert.Equal((PartyRole.Subject, $"SIREN {Siren(1)}"), (party.Role, party.Name));
    }

    [Theory]
    [InlineData("actif de {0} euros")]
    [InlineData("actif de {0},50 €")]
    [InlineData("dossier 2020 {0}9")]
    [InlineData("téléphone 0{0}")]
    [InlineData("1.{0}")]
    public void Nine_digits_of_something_else_are_no_firm(string text) =>
        Assert.Empty(ProseParties.Read(string.Format(null, text, Spaced(1)), []).Named);

    [Theory]
    [InlineData("{0}")]
    [InlineData("SIRET {0} 00024")]
    [InlineData("SIRET {0}00024")]
    [InlineData("{0} RCS BORDEAUX, au capital de 1 000 €")]
    [InlineData("R.C.S. {0}.")]
    public void A_number_counts_alone_or_as_the_beginning_of_a_SIRET(string text)
    {
        foreach (string printed in new[] { Spaced(1), Siren(1), Spaced(1).Replace(' ', '.'), Spaced(1).Replace(' ', '\u00A0') })
        {
            Assert.Equal(Siren(1), Assert.Single(ProseParties.Read(string.Format(null, text, printed), []).Named).Siren?.Value);
        }
    }
}
