namespace Watch.Sources.Seams;

/// <summary>What of patents can be told.</summary>
public enum PatentTopic
{
    /// <summary>What offices publish: applications, grants, search reports.</summary>
    Publications,

    /// <summary>What happens to a patent afterwards: licence, pledge, transfer, lapse.</summary>
    LegalEvents,
}

/// <summary>How a family is read.</summary>
public enum FamilyReading
{
    /// <summary>Not fetched.</summary>
    Off,

    /// <summary>Every way by which it could come lacks what nobody has given it yet.</summary>
    NotConfigured,

    /// <summary>Read and counted; raises nothing.</summary>
    Shadow,

    /// <summary>Read, and raises.</summary>
    Live,
}

/// <summary>A family that tells of patents.</summary>
/// <param name="Topic">What it tells.</param>
/// <param name="Name">Its name.</param>
/// <param name="Channels">The channels by which it comes; others of its source do not tell it.</param>
public sealed record PatentFamily(PatentTopic Topic, string Name, params IReadOnlyList<string> Channels)
{
    /// <summary>How it is read under settings, by what is known of the source.</summary>
    /// <param name="settings">Of its source.</param>
    /// <param name="standing">How the source stands; null where that is not known.</param>
    public FamilyReading ReadingOf(SourceSettings settings, SourceStanding? standing)
    {
        string[] ways = [.. Channels.Where(c => settings.StageOf(c, Name) != Stage.Off)];
        string[] open = [.. ways.Where(c => standing?.IsLacking(c) != true)];
        return ways.Length == 0 ? FamilyReading.Off
            : open.Length == 0 ? FamilyReading.NotConfigured
            : open.Any(c => settings.StageOf(c, Name) == Stage.Live) ? FamilyReading.Live
            : FamilyReading.Shadow;
    }
}
