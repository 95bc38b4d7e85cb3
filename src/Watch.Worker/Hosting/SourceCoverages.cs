using Watch.Contracts.Identifiers;
using Watch.Rules.Alerts;
using Watch.Sources.Seams;
using Watch.Worker.Ingesting.Scheduling;
using Watch.Worker.Judging;
using Watch.Worker.Store;

namespace Watch.Worker.Hosting;

/// <summary>What may be missing, by what ingestion remembers of its sources: the same as <c>sources</c> shows.</summary>
internal sealed class SourceCoverages(IReadOnlyList<SourceSettings> sources, ISourceStore store, TimeProvider time) : ICoverage
{
    /// <summary>Those of the sources that are read.</summary>
    public static IEnumerable<(SourceId Source, SourceId Kind)> Read(IEnumerable<SourceSettings> sources) =>
        sources.Where(s => s.Stage != Stage.Off).Select(s => (s.Id, s.Kind));

    public async Task<IReadOnlyList<SourceCoverage>> SourcesAsync(CancellationToken ct)
    {
        SourceHealth[] health = [.. (await store.HealthAsync(ct)).Values()];
        ILookup<SourceId, string> missing = (await store.GapsAsync(null, ct)).Values().ToLookup(g => g.Source, g => g.Missing);
        return
        [
            .. sources
                .Where(s => s.Stage != Stage.Off)
                .Select(s => Of(s, Array.Find(health, h => h.Source == s.Id) ?? new SourceHealth { Source = s.Id }, missing[s.Id])),
        ];
    }

    private SourceCoverage Of(SourceSettings settings, SourceHealth health, IEnumerable<string> missing) =>
        new()
        {
            Source = settings.Id,
            Kind = settings.Kind,
            State = Of(SourceOutlook.Of(settings, health, time.GetUtcNow()).Condition),
            LastSuccess = health.LastSuccess,
            Missing = [.. missing],
            LegalEvents = PatentReadings.Of(settings, health).TryGetValue(PatentTopic.LegalEvents, out FamilyReading reading)
                ? Of(reading)
                : null,
        };

    private static LegalEventCoverage Of(FamilyReading reading) =>
        reading switch
        {
            FamilyReading.Live => LegalEventCoverage.Whole,
            FamilyReading.Shadow => LegalEventCoverage.OnTrial,
            FamilyReading.NotConfigured => LegalEventCoverage.NotConfigured,
            _ => LegalEventCoverage.None,
        };

    private static CoverageState Of(SourceCondition? condition) =>
        condition switch
        {
            SourceCondition.Late => CoverageState.Late,
            SourceCondition.Degraded => CoverageState.Degraded,
            SourceCondition.Blocked => CoverageState.Blocked,
            SourceCondition.Disabled => CoverageState.Disabled,
            _ => CoverageState.Whole,
        };
}
