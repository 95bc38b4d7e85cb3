using Watch.Contracts.Notices;
using static Watch.Contracts.Notices.EventKind;
using static Watch.Contracts.Notices.InsolvencyProcedure;

namespace Watch.Sources.Bodacc.Pcl;

/// <summary>The natures that say by themselves what a judgment announces, in the publisher's words.</summary>
internal static class JudgmentNatures
{
    /// <summary>A firm enters a procedure; an extension brings another firm in, a resumption brings it back.</summary>
    public static IReadOnlyList<(string Nature, EventKind Kind, InsolvencyProcedure Procedure)> Openings { get; } =
    [
        ("Jugement d'ouverture de liquidation judiciaire", InsolvencyOpening, Liquidation),
        ("Jugement prononçant la liquidation judiciaire", InsolvencyOpening, Liquidation),
        ("Jugement de reprise de la procédure de liquidation judiciaire", InsolvencyOpening, Liquidation),
        ("Jugement d'extension de liquidation judiciaire", InsolvencyOpening, Liquidation),
        ("Jugement d'ouverture d'une procédure de redressement judiciaire", InsolvencyOpening, Recovery),
        ("Jugement d'extension d'une procédure de redressement judiciaire", InsolvencyOpening, Recovery),
        ("Jugement d'ouverture d'une procédure de sauvegarde", InsolvencyOpening, Safeguard),
        ("Jugement d'ouverture d'une procédure de sauvegarde accélérée", InsolvencyOpening, Safeguard),
        ("Jugement d'ouverture d'une procédure de sauvegarde financière accélérée", InsolvencyOpening, Safeguard),
        ("Jugement d'extension d'une procédure de sauvegarde", InsolvencyOpening, Safeguard),
        ("Jugement d'ouverture d'une procédure de traitement de sortie de crise", InsolvencyOpening, CrisisExit),
    ];

    /// <summary>One procedure, or a plan that failed, becomes another procedure: the one named last.</summary>
    public static IReadOnlyList<(string Nature, EventKind Kind, InsolvencyProcedure Procedure)> Conversions { get; } =
    [
        ("Jugement de conversion en liquidation judiciaire", InsolvencyConversion, Liquidation),
        ("Jugement de conversion en liquidation judiciaire de la procédure de sauvegarde", InsolvencyConversion, Liquidation),
        (
            "Jugement de conversion en liquidation judiciaire de la procédure de sauvegarde financière accélérée",
            InsolvencyConversion,
            Liquidation
        ),
        ("Jugement de conversion en redressement judiciaire de la procédure de sauvegarde", InsolvencyConversion, Recovery),
        (
            "Jugement de conversion en redressement judiciaire de la procédure de sauvegarde financière accélérée",
            InsolvencyConversion,
            Recovery
        ),
        (
            "Jugement mettant fin à la procédure de traitement de sortie de crise et ouvrant une procédure de redressement judiciaire",
            InsolvencyConversion,
            Recovery
        ),
        (
            "Jugement mettant fin à la procédure de traitement de sortie de crise et ouvrant une procédure de liquidation judiciaire",
            InsolvencyConversion,
            Liquidation
        ),
        ("Jugement prononçant la résolution du plan de redressement et la liquidation judiciaire", InsolvencyConversion, Liquidation),
        ("Jugement prononçant la résolution du plan de sauvegarde et le redressement judiciaire", InsolvencyConversion, Recovery),
        ("Jugement prononçant la résolution du plan de sauvegarde et la liquidation judiciaire", InsolvencyConversion, Liquidation),
        (
            "Jugement prononçant la résolution du plan de sauvegarde accélérée et la liquidation judiciaire",
            InsolvencyConversion,
            Liquidation
        ),
        (
            "Jugement prononçant la résolution du plan de sauvegarde financière accélérée et le redressement judiciaire",
            InsolvencyConversion,
            Recovery
        ),
        (
            "Jugement prononçant la résolution du plan de sauvegarde financière accélérée et la liquidation judiciaire",
            InsolvencyConversion,
            Liquidation
        ),
        ("Jugement prononçant la résolution du plan de cession et la liquidation judiciaire", InsolvencyConversion, Liquidation),
        (
            "Jugement prononçant la résolution du plan de traitement de sortie de crise et le redressement judiciaire",
            InsolvencyConversion,
            Recovery
        ),
        (
            "Jugement prononçant la résolution du plan de traitement de sortie de crise et la liquidation judiciaire",
            InsolvencyConversion,
            Liquidation
        ),
    ];

    /// <summary>A plan is decided, changed or ended. A sale plan hands the firm to another: a takeover in any procedure.</summary>
    public static IReadOnlyList<(string Nature, EventKind Kind, InsolvencyProcedure Procedure)> Plans { get; } =
    [
        ("Jugement de plan de redressement", InsolvencyPlan, Recovery),
        ("Jugement modifiant le plan de redressement", InsolvencyPlan, Recovery),
        ("Jugement modifiant le plan de continuation", InsolvencyPlan, Recovery),
        ("Jugement prononçant la résolution du plan de redressement", InsolvencyPlan, Recovery),
        ("Jugement arrêtant le plan de sauvegarde", InsolvencyPlan, Safeguard),
        ("Jugement arrêtant le plan de sauvegarde accélérée", InsolvencyPlan, Safeguard),
        ("Jugement arrêtant le plan de sauvegarde financière accélérée", InsolvencyPlan, Safeguard),
        ("Jugement prononçant la résolution du plan de sauvegarde", InsolvencyPlan, Safeguard),
        ("Jugement arrêtant un plan de cession", InsolvencyPlan, Unknown),
        ("Jugement modifiant le plan de cession", InsolvencyPlan, Unknown),
    ];

    /// <summary>A procedure ends without becoming another.</summary>
    public static IReadOnlyList<(string Nature, EventKind Kind, InsolvencyProcedure Procedure)> Closings { get; } =
    [
        ("Jugement de clôture pour insuffisance d'actif", InsolvencyClosing, Liquidation),
        (
            "Jugement de clôture pour insuffisance d'actif et autorisant la reprise des poursuites individuelles",
            InsolvencyClosing,
            Liquidation
        ),
        ("Jugement de clôture pour extinction du passif", InsolvencyClosing, Liquidation),
        ("Jugement de clôture de la liquidation des biens pour insuffisance d'actif", InsolvencyClosing, Liquidation),
        ("Jugement de clôture de la liquidation des biens pour extinction du passif", InsolvencyClosing, Liquidation),
        ("Jugement de clôture de la procédure de sauvegarde", InsolvencyClosing, Safeguard),
        ("Jugement mettant fin à la procédure de sauvegarde", InsolvencyClosing, Safeguard),
        ("Jugement mettant fin à la procédure de redressement judiciaire", InsolvencyClosing, Recovery),
        ("Jugement prononçant la clôture de la procédure de rétablissement professionnel", InsolvencyClosing, ProfessionalRecovery),
    ];

    /// <summary>Deposits, decisions on persons, appeals and retractions: the label tells them apart.</summary>
    public static IReadOnlyList<(string Nature, EventKind Kind, InsolvencyProcedure Procedure)> Others { get; } =
    [
        ("Autre avis de dépôt", InsolvencyOther, Unknown),
        ("Dépôt de l'état des créances", InsolvencyOther, Unknown),
        ("Dépôt de l'état des créances Loi de 1985", InsolvencyOther, Unknown),
        ("Dépôt de l'état de collocation", InsolvencyOther, Unknown),
        ("Dépôt du projet de répartition", InsolvencyOther, Unknown),
        ("Dépôt de l'état des créances et du projet de répartition", InsolvencyOther, Unknown),
        (
            "Liste des créances nées après le jugement d'ouverture d'une " + "procédure de liquidation judiciaire",
            InsolvencyOther,
            Liquidation
        ),
        ("Liste des créances nées après le jugement d'ouverture d'une procédure de redressement judiciaire", InsolvencyOther, Recovery),
        ("Jugement accordant un délai pour déposer la liste des créances", InsolvencyOther, Unknown),
        ("Jugement de désignation des organes de la procédure", InsolvencyOther, Unknown),
        ("Jugement d'homologation de l'accord", InsolvencyOther, Conciliation),
        ("Jugement d'interdiction de gérer", InsolvencyOther, Unknown),
        ("Jugement d'interdiction de gérer Loi de 1985", InsolvencyOther, Unknown),
        ("Jugement de faillite personnelle", InsolvencyOther, Unknown),
        ("Jugement de faillite personnelle Loi de 1985", InsolvencyOther, Unknown),
        ("Arrêt de la cour d'appel infirmant une décision soumise à publicité", InsolvencyOther, Unknown),
        ("Autre arrêt de la Cour d'Appel", InsolvencyOther, Unknown),
        ("Rétractation de jugement d'ouverture sur tierce opposition", InsolvencyOther, Unknown),
        ("Rétractation de prononcé de liquidation judiciaire sur tierce opposition", InsolvencyOther, Liquidation),
    ];
}
