using Watch.Sources;
using Watch.Sources.Seams;
using Watch.Worker.Store;

namespace Watch.Worker.Ingesting.Scheduling;

/// <summary>How what a source tells of patents is read: pure, and the same whoever is watched.</summary>
internal static class PatentReadings
{
    /// <summary>By topic, of several families the best; empty for a source that tells nothing of patents.</summary>
    public static IReadOnlyDictionary<PatentTopic, FamilyReading> Of(SourceSettings settings, SourceHealth health)
    {
        IEnumerable<PatentFamily> families = SourceModules.All.FirstOrDefault(m => m.Kind == settings.Kind)?.Patents ?? [];
        SourceStanding? standing = health.Standing?.Settings == settings.Fingerprint() ? health.Standing : null;
        return families.GroupBy(f => f.Topic).ToDictionary(g => g.Key, g => g.Max(f => f.ReadingOf(settings, standing)));
    }
}
