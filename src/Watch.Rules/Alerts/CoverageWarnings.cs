using Watch.Contracts.Identifiers;
using Watch.Rules.French;

namespace Watch.Rules.Alerts;

/// <summary>What readers of an alert are told of the sources that may have more to say of the same.</summary>
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
        SourceCoverage[] lacking = [.. all.Where(s => s.Kind == kind && IsLacking(s))];
        return
        [
            .. lacking.OrderBy(s => s.Source == source ? 0 : 1).ThenBy(s => s.Source).Take(MostNamed).SelectMany(Sentences),
            .. lacking.Length > MostNamed ? [CoverageText.Others(lacking.Length - MostNamed)] : Array.Empty<string>(),
        ];
    }

    private static bool IsLacking(SourceCoverage source) =>
        source.State != CoverageState.Whole || source.Missing.Count > 0 || OfEvents(source) is not null;

    private static string? OfEvents(SourceCoverage source) =>
        source.LegalEvents switch
        {
            LegalEventCoverage.OnTrial => CoverageText.EventsOnTrial(source.Source),
            LegalEventCoverage.None => CoverageText.EventsUnread(source.Source),
            LegalEventCoverage.NotConfigured => CoverageText.EventsWithoutFiles(source.Source),
            _ => null,
        };

    private static IEnumerable<string> Sentences(SourceCoverage source)
    {
        if (source.State != CoverageState.Whole)
        {
            yield return Of(source.State)(source.Source, source.LastSuccess);
        }

        if (OfEvents(source) is { } events)
        {
            yield return events;
        }

        if (source.Missing.Count > 0)
        {
            yield return CoverageText.Missing(source.Source, source.Missing.Take(MostNamed), source.Missing.Count - MostNamed);
        }
    }

    private static Func<SourceId, DateTimeOffset?, string> Of(CoverageState state) =>
        state switch
        {
            CoverageState.Late => CoverageText.Late,
            CoverageState.Degraded => CoverageText.Degraded,
            CoverageState.Blocked => CoverageText.Blocked,
            CoverageState.Disabled => CoverageText.Disabled,
            CoverageState.Unknown => (id, _) => CoverageText.Unknown(id),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "This state needs no warning."),
        };
}
