using Watch.Contracts.Notices;
using Watch.Rules.French.Words;

namespace Watch.Rules.French;

/// <summary>Words of the edition for the pre-diagnosis of the INPI.</summary>
public static class PrediagnosisWording
{
    /// <summary>What its editions are called.</summary>
    public const string Title = "Pré-diagnostic de l’INPI : entreprises à contacter";

    /// <summary>The firms of which no filing was read.</summary>
    public const string WithoutFiling = "Aucun dépôt lu";

    /// <summary>The firms whose filings cannot be looked for.</summary>
    public const string WithoutNumber = "Sans SIREN : dépôts à vérifier";

    /// <summary>The firms of which one was.</summary>
    public const string WithFiling = "Un dépôt a été lu : pour mémoire";

    /// <summary>« aucun dépôt lu depuis le … »: what was not read may have been filed.</summary>
    public static string Nothing(DateOnly from) => $"aucun dépôt lu depuis le {FrenchFigures.Of(from)}";

    /// <summary>Which filing was read.</summary>
    public static string Filed(string publication, DateOnly on) => $"dépôt lu : {publication}, publié le {FrenchFigures.Of(on)}";

    /// <summary>What cannot be said without a number.</summary>
    public const string Unnumbered = "aucun SIREN imprimé : ses dépôts ne peuvent pas être cherchés";

    /// <summary>What a firm does, and where it sits.</summary>
    public static IEnumerable<string> About(Party party)
    {
        if (party.Activity is { } activity)
        {
            yield return $"activité : {activity}";
        }

        if (party.Seat is { City: { } city } seat)
        {
            yield return seat.PostalCode is { } code ? $"siège : {code} {city}" : $"siège : {city}";
        }
    }

    /// <summary>Since when patents are read.</summary>
    public static string Read(DateOnly since) =>
        $"Les brevets sont lus sans interruption depuis le {FrenchFigures.Of(since)} ; "
        + "ce qui a été déposé et n’est pas encore publié (dix-huit mois) ne se voit pas.";
}
