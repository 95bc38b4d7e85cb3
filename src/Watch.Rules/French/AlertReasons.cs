using Watch.Contracts.Notices;
using Watch.Rules.Alerts;

namespace Watch.Rules.French;

/// <summary>Why an alert was corrected or withdrawn, in French.</summary>
/// <remarks>A notice is given by its id, the one that did it by the whole of it.</remarks>
public static class AlertReasons
{
    public const string NoLongerAgrees = "L’annonce a été relue et ne répond plus à la règle.";

    public const string Merged =
        "Cette alerte fait double emploi avec une autre, qui reste : deux annonces se sont révélées n’en faire qu’une.";

    public static string Annulled(string notice, Notice by) => $"L’annonce {notice} a été annulée par {Named(by)}.";

    public static string Rectified(string notice, Notice by) =>
        $"{Capitalised(by)} rectifie l’annonce {notice} et ne répond plus à la règle.";

    public static string Replaced(Notice by) => $"{Capitalised(by)} rectifie et remplace une annonce antérieure.";

    public static string Joined(Notice by) => $"{Capitalised(by)} s’ajoute à ce que cette alerte rapporte.";

    public static string Reduced(Notice by) => $"{Capitalised(by)} retire une partie de ce que cette alerte rapporte.";

    public static string Completed(NoticeFacts facts) =>
        "Le contenu de " + (facts.IsArticle ? "l’article a changé." : $"l’annonce {facts.Notice.Id} a été relu ou complété.");

    /// <summary>What was published before has changed, and the alert holds; null where it is judged for itself.</summary>
    public static string? Remeasured(JudgingReason reason, string notice) => Remeasured(reason, notice, "a été jugée à nouveau");

    /// <summary>What was published before has changed, and the alert holds no more; null where it is judged for itself.</summary>
    public static string? RemeasuredAway(JudgingReason reason, string notice) => Remeasured(reason, notice, "ne répond plus à la règle");

    private static string? Remeasured(JudgingReason reason, string notice, string outcome) =>
        reason switch
        {
            JudgingReason.Own => null,
            JudgingReason.Capital => $"Ce qui est connu du capital antérieur de l’entreprise a changé : l’annonce {notice} {outcome}.",
            JudgingReason.Holders => $"Ce qui est connu des titulaires antérieurs du brevet a changé : l’annonce {notice} {outcome}.",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "This reason has no French words."),
        };

    private static string Named(Notice by) => $"l’annonce {by.Id} du {FrenchFigures.Of(by.PublishedOn)}";

    private static string Capitalised(Notice by) => $"L{Named(by)[1..]}";
}
