using Watch.Contracts.Notices;
using Watch.Rules.French.Words;

namespace Watch.Rules.French;

/// <summary>Why an alert was corrected or withdrawn, in French.</summary>
/// <remarks>A notice is given by its id, the one that did it by the whole of it.</remarks>
public static class AlertReasons
{
    /// <summary>The headline of an article reads otherwise.</summary>
    public const string Edited = "Le titre ou le texte de l’article a été modifié.";

    public const string CapitalBefore = "du capital antérieur de l’entreprise";

    public const string EventsBefore = "des annonces antérieures de l’entreprise";

    public const string HoldersBefore = "des titulaires antérieurs du brevet";

    public const string OwnersAbove = "de la chaîne de contrôle";

    /// <summary>A firm that was struck off is registered at another court.</summary>
    public const string RegisterOfFirm = "de l’immatriculation de l’entreprise auprès d’un autre greffe";

    public const string NoLongerAgrees = "L’annonce a été relue et ne répond plus à la règle.";

    public const string Merged =
        "Cette alerte fait double emploi avec une autre, qui reste : deux annonces se sont révélées n’en faire qu’une.";

    public static string Annulled(string notice, Notice by) => $"L’annonce {notice} a été annulée par {Named(by)}.";

    public static string Rectified(string notice, Notice by) =>
        $"{Capitalised(by)} rectifie l’annonce {notice} et ne répond plus à la règle.";

    public static string Replaced(Notice by) =>
        $"{Capitalised(by)} rectifie et remplace {(by.Corrects is { } parent ? $"l’annonce {parent}" : "une annonce antérieure")}.";

    public static string Joined(Notice by) => $"{Capitalised(by)} s’ajoute à ce que cette alerte rapporte.";

    public static string Reduced(Notice by) => $"{Capitalised(by)} retire une partie de ce que cette alerte rapporte.";

    public static string Completed(NoticeFacts facts) =>
        "Le contenu de " + (facts.IsArticle ? "l’article a changé." : $"l’annonce {facts.Notice.Id} a été relu ou complété.");

    /// <summary>What was published before has changed, and the alert holds.</summary>
    /// <param name="what">Of what: <see cref="CapitalBefore"/>, <see cref="EventsBefore"/>, <see cref="HoldersBefore"/>,
    /// <see cref="OwnersAbove"/>, <see cref="RegisterOfFirm"/>.</param>
    public static string Remeasured(string what, string notice) => Changed(what, notice, "a été jugée à nouveau");

    /// <summary>What was published before has changed, and the alert holds no more.</summary>
    public static string RemeasuredAway(string what, string notice) => Changed(what, notice, "ne répond plus à la règle");

    private static string Changed(string what, string notice, string outcome) =>
        $"Ce qui est connu {what} a changé : l’annonce {notice} {outcome}.";

    private static string Named(Notice by) => $"l’annonce {by.Id} du {FrenchFigures.Of(by.PublishedOn)}";

    private static string Capitalised(Notice by) => $"L{Named(by)[1..]}";
}
