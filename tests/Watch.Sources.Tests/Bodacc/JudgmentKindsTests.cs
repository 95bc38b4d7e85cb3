using CsCheck;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Pcl;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Bodacc;

public class JudgmentKindsTests
{
    [Theory]
    [InlineData("Jugement d'ouverture de liquidation judiciaire", EventKind.InsolvencyOpening, InsolvencyProcedure.Liquidation)]
    [InlineData(
        "Jugement d’ouverture d’une procédure de redressement judiciaire",
        EventKind.InsolvencyOpening,
        InsolvencyProcedure.Recovery
    )]
    [InlineData("JUGEMENT  D'OUVERTURE D'UNE PROCEDURE DE SAUVEGARDE", EventKind.InsolvencyOpening, InsolvencyProcedure.Safeguard)]
    [InlineData(
        "Jugement d'ouverture d'une procédure de traitement de sortie de crise",
        EventKind.InsolvencyOpening,
        InsolvencyProcedure.CrisisExit
    )]
    [InlineData(
        "Jugement de conversion en liquidation judiciaire de la procédure de sauvegarde",
        EventKind.InsolvencyConversion,
        InsolvencyProcedure.Liquidation
    )]
    [InlineData(
        "Jugement prononçant la résolution du plan de sauvegarde et le redressement judiciaire",
        EventKind.InsolvencyConversion,
        InsolvencyProcedure.Recovery
    )]
    [InlineData("Jugement arrêtant un plan de cession", EventKind.InsolvencyPlan, InsolvencyProcedure.Unknown)]
    [InlineData("Jugement de clôture pour insuffisance d'actif", EventKind.InsolvencyClosing, InsolvencyProcedure.Liquidation)]
    [InlineData("Jugement d'interdiction de gérer", EventKind.InsolvencyOther, InsolvencyProcedure.Unknown)]
    [InlineData("Dépôt de l'état des créances", EventKind.InsolvencyOther, InsolvencyProcedure.Unknown)]
    [InlineData(
        "Arrêt de la cour d'appel infirmant une décision soumise à publicité",
        EventKind.InsolvencyOther,
        InsolvencyProcedure.Unknown
    )]
    [InlineData(
        "Rétractation de prononcé de liquidation judiciaire sur tierce opposition",
        EventKind.InsolvencyOther,
        InsolvencyProcedure.Liquidation
    )]
    public void A_nature_of_the_table_decides_whatever_its_case_blanks_and_accents(
        string nature,
        EventKind kind,
        InsolvencyProcedure procedure
    ) =>
        Assert.Equal(
            new Judgment(kind, procedure, IsKnown: true),
            JudgmentKinds.Read("Extrait de jugement", nature, "Jugement de clôture.")
        );

    [Theory]
    [InlineData(
        "Arrête un plan de sauvegarde - Jugement arrêtant le plan de sauvegarde sur 10 ans.",
        EventKind.InsolvencyPlan,
        InsolvencyProcedure.Safeguard
    )]
    [InlineData("Jugement arrêtant le plan de cession totale de la société.", EventKind.InsolvencyPlan, InsolvencyProcedure.Unknown)]
    [InlineData(
        "Ouvre la liquidation judiciaire après résolution du plan de redressement",
        EventKind.InsolvencyConversion,
        InsolvencyProcedure.Liquidation
    )]
    [InlineData("Résolution du plan de redressement", EventKind.InsolvencyPlan, InsolvencyProcedure.Recovery)]
    [InlineData("Conversion en liquidation judiciaire", EventKind.InsolvencyConversion, InsolvencyProcedure.Liquidation)]
    [InlineData(
        "Jugement convertissant la procédure de sauvegarde en procédure de redressement judiciaire",
        EventKind.InsolvencyConversion,
        InsolvencyProcedure.Recovery
    )]
    [InlineData(
        "Jugement de conversion en redressement judiciaire de la procédure de sauvegarde",
        EventKind.InsolvencyConversion,
        InsolvencyProcedure.Recovery
    )]
    [InlineData(
        "Jugement prononçant la résolution du plan de redressement et la liquidation judiciaire",
        EventKind.InsolvencyConversion,
        InsolvencyProcedure.Liquidation
    )]
    [InlineData(
        "Le Tribunal statuant en matière civile, par jugement a prononcé l’ouverture d’une procédure de liquidation judiciaire.",
        EventKind.InsolvencyOpening,
        InsolvencyProcedure.Liquidation
    )]
    [InlineData(
        "Jugement prononçant la liquidation judiciaire, fixe le délai au terme duquel la clôture sera prononcée",
        EventKind.InsolvencyOpening,
        InsolvencyProcedure.Liquidation
    )]
    [InlineData(
        "Jugement prononçant la clôture de la procédure de liquidation judiciaire pour insuffisance d’actif.",
        EventKind.InsolvencyClosing,
        InsolvencyProcedure.Liquidation
    )]
    [InlineData(
        "Jugement prononçant l'interdiction prévue à l'article L. 653-8 du code de commerce.",
        EventKind.InsolvencyOther,
        InsolvencyProcedure.Unknown
    )]
    [InlineData("Ordonnance du juge-commissaire remplaçant le liquidateur", EventKind.InsolvencyOther, InsolvencyProcedure.Unknown)]
    public void The_words_of_the_complement_decide_where_the_nature_says_too_little(
        string complement,
        EventKind kind,
        InsolvencyProcedure procedure
    ) =>
        Assert.Equal(
            new Judgment(kind, procedure, IsKnown: true),
            JudgmentKinds.Read("Extrait de jugement", "Autre jugement et ordonnance", complement)
        );

    [Fact]
    public void A_reopening_is_an_opening() =>
        Assert.Equal(
            new Judgment(EventKind.InsolvencyOpening, InsolvencyProcedure.Liquidation, IsKnown: true),
            JudgmentKinds.Read(
                "Jugement d'ouverture",
                "Autre jugement d'ouverture",
                "Jugement prononçant la réouverture de la procédure de liquidation judiciaire et a nommé la SELARL X."
            )
        );

    [Theory]
    [InlineData(
        "Jugement d'ouverture d'une procédure de rétablissement professionnel",
        null,
        EventKind.InsolvencyOpening,
        InsolvencyProcedure.ProfessionalRecovery
    )]
    [InlineData("Autre jugement", "Conversion en liquidation judiciaire", EventKind.InsolvencyConversion, InsolvencyProcedure.Liquidation)]
    [InlineData("Dépôt d'un document inédit", "La clôture est prononcée", EventKind.InsolvencyOther, InsolvencyProcedure.Unknown)]
    [InlineData("Jugement inédit", null, EventKind.InsolvencyOther, InsolvencyProcedure.Unknown)]
    [InlineData(null, null, EventKind.InsolvencyOther, InsolvencyProcedure.Unknown)]
    public void A_nature_that_no_table_knows_is_read_by_its_words_and_says_so(
        string? nature,
        string? complement,
        EventKind kind,
        InsolvencyProcedure procedure
    ) => Assert.Equal(new Judgment(kind, procedure, IsKnown: false), JudgmentKinds.Read(null, nature, complement));

    [Fact]
    public void Every_nature_that_was_seen_since_2009_stands_in_the_table()
    {
        string[] natures =
        [
            .. File.ReadLines(RealData.Require("bodacc", "pcl", "judgment-natures-after-2008.csv"))
                .Skip(1)
                .Select(line => line.Split(';')[0]),
        ];
        Assert.Equal(60, natures.Length);
        Assert.All(natures, nature => Assert.True(JudgmentKinds.Read(null, nature, null).IsKnown, nature));
    }

    [Fact]
    public void The_table_of_the_documentation_is_the_table_of_the_code()
    {
        string[] documented =
        [
            .. File.ReadLines(Repository.PathTo("docs", "sources", "bodacc-judgments.md"))
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains("insolvency-", StringComparison.Ordinal))
                .Select(line => line.Split('|'))
                .Select(cells => $"{JudgmentWords.Fold(cells[1])}: {cells[2].Trim()} {cells[3].Trim()}")
                .Order(StringComparer.Ordinal),
        ];
        string[] coded =
        [
            .. JudgmentKinds
                .Natures.Select(nature => (nature, told: JudgmentKinds.Read(null, nature, null)))
                .Select(n =>
                    $"{n.nature}: {Contracts.KebabCase.ToKebabCase(n.told.Kind)} {Contracts.KebabCase.ToKebabCase(n.told.Procedure)}"
                )
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal(coded, documented);
    }

    [Fact]
    public void No_text_makes_it_throw() =>
        Gen.Select(Gen.String, Gen.String, Gen.String)
            .Sample((family, nature, complement) => EventKind.InsolvencyOpening <= JudgmentKinds.Read(family, nature, complement).Kind);
}
