using System.Globalization;
using Watch.Contracts.Identifiers;

namespace Watch.Rules.Alerts;

/// <summary>What readers of an alert are told, in French, of the sources that may have more to say of the same.</summary>
public static class CoverageWarnings
{
    /// <summary>Of a thousand feeds an alert names no more, and says how many others there are.</summary>
    private const int MostNamed = 5;

    /// <summary>One sentence for each thing missing of the sources of a notice’s kind; none where all is well.</summary>
    /// <param name="source">Where the notice came from: a source, or a kind of source where a person read a file as one.</param>
    /// <param name="all">The sources that are read.</param>
    public static IReadOnlyList<string> For(SourceId source, IReadOnlyList<SourceCoverage> all)
    {
        SourceId kind = all.FirstOrDefault(s => s.Source == source)?.Kind ?? source;
        SourceCoverage[] lacking = [.. all.Where(s => s.Kind == kind && (s.State != CoverageState.Whole || s.Missing.Count > 0))];
        return
        [
            .. lacking.OrderBy(s => s.Source == source ? 0 : 1).ThenBy(s => s.Source).Take(MostNamed).SelectMany(Sentences),
            .. lacking.Length > MostNamed ? [Others(lacking.Length - MostNamed)] : Array.Empty<string>(),
        ];
    }

    private static IEnumerable<string> Sentences(SourceCoverage source)
    {
        if (source.State != CoverageState.Whole)
        {
            yield return $"La source {source.Source} {Of(source.State)} : {LastRead(source.LastSuccess)}.";
        }

        if (source.Missing.Count > 0)
        {
            int more = source.Missing.Count - MostNamed;
            string others = more > 0 ? string.Create(CultureInfo.InvariantCulture, $" et {more} autres") : "";
            string named = string.Join(", ", source.Missing.Take(MostNamed));
            yield return $"Parutions manquantes de la source {source.Source} : {named}{others}.";
        }
    }

    private static string Of(CoverageState state) =>
        state switch
        {
            CoverageState.Late => "est en retard",
            CoverageState.Degraded => "est dégradée",
            CoverageState.Blocked => "est bloquée par son site",
            CoverageState.Disabled => "n’est plus lue",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "This state needs no warning."),
        };

    private static string LastRead(DateTimeOffset? at) =>
        at is { } moment
            ? $"dernière lecture réussie le {FrenchWords.Of(DateOnly.FromDateTime(moment.UtcDateTime))} à "
                + $"{moment.UtcDateTime.ToString("HH' h 'mm", CultureInfo.InvariantCulture)} UTC"
            : "jamais lue";

    private static string Others(int count) =>
        count == 1
            ? "Une autre source du même type est incomplète."
            : string.Create(CultureInfo.InvariantCulture, $"{count} autres sources du même type sont incomplètes.");
}
