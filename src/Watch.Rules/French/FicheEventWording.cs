using System.Globalization;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Fiches;
using Watch.Rules.French.Details;
using Watch.Rules.French.Words;

namespace Watch.Rules.French;

/// <summary>What happened to a firm, each event with its notice.</summary>
internal static class FicheEventWording
{
    private const int MostParties = 10;

    public static SheetPart.Item Of(FicheEvent one) =>
        new(
            EditionWords.Phrase(FrenchWords.Capitalised(FrenchWords.Of(one.Kind))),
            [
                .. Some("Objet", one.Label),
                .. Some(
                    "Rôle de l’entreprise",
                    one.Role is { } role && role != PartyRole.Subject ? PartyWording.RoleOf(role, [one.Kind]) : null
                ),
                .. one.Parties.Take(MostParties).Select(p => Of(p, one.Kind)),
                .. Some("Autres parties", one.Parties.Count > MostParties ? EditionWords.Number(one.Parties.Count - MostParties) : null),
                .. Some("Avant", one.Before),
                .. Some("Après", one.After),
                .. Plain("Montant", one.Price is { } price ? FrenchFigures.Of(price) : null),
                .. Plain("Participation", one.Stake is { } stake ? Of(stake) : null),
                .. Some(
                    one.Kind == EventKind.AccountsFiled ? "Clôture" : "Date de l’événement",
                    one.On is { } day ? FrenchFigures.Of(day) : null
                ),
                FicheFactWording.Notice("Annonce", one.Reference),
            ]
        );

    public static SheetPart.Item Of(FicheProcedure procedure) =>
        new(
            EditionWords.Plain($"{FrenchWords.Capitalised(Of(procedure.Procedure))} : {Of(procedure.State)}"),
            [
                .. procedure.OpeningKnown ? [] : Some("Depuis", "l’ouverture n’est pas connue, ni ce qui a précédé"),
                .. procedure.Judgments.Select(Judgment),
            ]
        );

    public static SheetPart.Item Of(FichePatent patent)
    {
        LocalText? title = PatentWording.TitleOf(patent.Titles);
        return new SheetPart.Item(
            EditionWords.TitleOf(new AlertPatent(patent.Publication, title?.Text, title?.Language)),
            [
                new SheetFact("Numéro", EditionWords.Phrase(patent.Publication)),
                new SheetFact(
                    "État",
                    EditionWords.Plain($"{Of(patent.State)}{(patent.IsPledged ? ", un nantissement a été inscrit" : "")}")
                ),
                .. patent.Events.Select(Act),
            ]
        );
    }

    private static SheetFact Judgment(FicheEvent one)
    {
        string day = one.On is { } on ? $" du {FrenchFigures.Of(on)}" : "";
        return FicheFactWording.Notice(
            $"{FrenchWords.Capitalised(one.Label is { } label ? EditionWords.Line(label) : FrenchWords.Of(one.Kind))}{day}",
            one.Reference
        );
    }

    private static SheetFact Act(FicheEvent one)
    {
        FicheParty[] others =
        [
            .. one.Kind == EventKind.PatentTransfer ? one.Parties.Where(p => p.Role is PartyRole.Buyer or PartyRole.Seller) : [],
        ];
        string who = string.Concat(others.Take(MostParties).Select(p => $", {PatentWording.Of(p.Role)} {EditionWords.Line(p.Name)}"));
        return FicheFactWording.Notice($"{FrenchWords.Capitalised(FrenchWords.Of(one.Kind))}{who}", one.Reference);
    }

    private static SheetFact Of(FicheParty party, EventKind kind) =>
        new(
            FrenchWords.Capitalised(PartyWording.RoleOf(party.Role, [kind])),
            EditionWords.Phrase(party.Name) with
            {
                After = party.Siren is { } siren ? $" ({FrenchFigures.Of(siren)})" : "",
            }
        );

    private static IEnumerable<SheetFact> Some(string name, string? value) =>
        value is null ? [] : [new SheetFact(name, EditionWords.Phrase(value))];

    private static IEnumerable<SheetFact> Plain(string name, string? value) =>
        value is null ? [] : [new SheetFact(name, EditionWords.Plain(value))];

    private static string Of(Stake stake)
    {
        string[] parts =
        [
            .. stake.Thresholds.Count > 0 ? [$"seuils {string.Join(", ", stake.Thresholds.Select(Percent))}"] : Array.Empty<string>(),
            .. stake.Direction switch
            {
                CrossingDirection.Upwards => ["à la hausse"],
                CrossingDirection.Downwards => ["à la baisse"],
                _ => Array.Empty<string>(),
            },
            .. stake.CapitalPercent is { } capital ? [$"{Percent(capital)} du capital"] : Array.Empty<string>(),
            .. stake.VotesPercent is { } votes ? [$"{Percent(votes)} des droits de vote"] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? "non publiée" : string.Join(", ", parts);
    }

    private static string Percent(decimal percent) =>
        $"{percent.ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ',')}\u00A0%";

    private static string Of(InsolvencyProcedure? procedure) =>
        procedure switch
        {
            InsolvencyProcedure.Safeguard => "sauvegarde",
            InsolvencyProcedure.Recovery => "redressement judiciaire",
            InsolvencyProcedure.Liquidation => "liquidation judiciaire",
            InsolvencyProcedure.CrisisExit => "traitement de sortie de crise",
            InsolvencyProcedure.ProfessionalRecovery => "rétablissement professionnel",
            InsolvencyProcedure.Conciliation => "conciliation",
            _ => "procédure dont la nature n’est pas connue",
        };

    private static string Of(FicheProcedureState state) =>
        state switch
        {
            FicheProcedureState.Open => "en cours",
            FicheProcedureState.UnderPlan => "plan arrêté",
            _ => "close",
        };

    private static string Of(FichePatentState state) =>
        state switch
        {
            FichePatentState.Published => "publié",
            FichePatentState.Granted => "délivré",
            FichePatentState.Ended => "éteint (déchéance, rejet, retrait ou renonciation)",
            _ => "cédé",
        };
}
