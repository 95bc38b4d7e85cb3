using System.Globalization;
using Watch.Contracts.Identifiers;
using Watch.Rules.French.Words;

namespace Watch.Rules.French;

/// <summary>What is missing of a source, in French: a sentence each.</summary>
/// <remarks>The moment given with a source is when it was last read to the end; null where it never was.</remarks>
public static class CoverageText
{
    public static string Late(SourceId source, DateTimeOffset? read) => Stands(source, "est en retard", read);

    public static string Degraded(SourceId source, DateTimeOffset? read) => Stands(source, "est dégradée", read);

    public static string Blocked(SourceId source, DateTimeOffset? read) => Stands(source, "est bloquée par son site", read);

    public static string Disabled(SourceId source, DateTimeOffset? read) => Stands(source, "n’est plus lue", read);

    public static string Unknown(SourceId source) => $"L’état de la source {source} n’est pas connu.";

    public static string EventsOnTrial(SourceId source) => $"{Events(source)} sont lus à l’essai, sans alerte.";

    public static string EventsUnread(SourceId source) => $"{Events(source)} ne sont pas lus.";

    public static string EventsWithoutFiles(SourceId source) => $"{Events(source)} ne sont pas lus : aucun fichier n’est fourni.";

    /// <param name="count">How many alerts cannot be read from the store; they stand in a later edition.</param>
    public static string UnreadableAlerts(int count) =>
        count == 1
            ? "Une publication n’a pu être relue ; elle paraîtra plus tard."
            : string.Create(CultureInfo.InvariantCulture, $"{count} publications n’ont pu être relues ; elles paraîtront plus tard.");

    /// <param name="issues">Those that are named.</param>
    /// <param name="more">How many others there are.</param>
    public static string Missing(SourceId source, IEnumerable<string> issues, int more) =>
        $"Parutions manquantes de la source {source} : {string.Join(", ", issues)}"
        + (more > 0 ? $" et {EditionWords.Count(more, "une autre", "autres")}." : ".");

    /// <param name="count">How many sources of the kind are not named.</param>
    public static string Others(int count) =>
        count == 1
            ? "Une autre source du même type est incomplète."
            : string.Create(CultureInfo.InvariantCulture, $"{count} autres sources du même type sont incomplètes.");

    private static string Events(SourceId source) =>
        $"Les événements juridiques de la source {source} (licences, gages, cessions, déchéances)";

    private static string Stands(SourceId source, string how, DateTimeOffset? read) =>
        $"La source {source} {how} : {(read is { } at ? $"dernière lecture réussie le {FrenchFigures.Of(at)}" : "jamais lue")}.";
}
