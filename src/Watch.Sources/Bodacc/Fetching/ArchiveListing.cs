using Watch.Sources.Http.Listings;
using Watch.Sources.Seams;

namespace Watch.Sources.Bodacc.Fetching;

/// <summary>An issue as it stands on the server.</summary>
internal sealed record ListedIssue(Issue Issue, IndexLink Link);

/// <summary>An archive of a whole year.</summary>
internal sealed record ListedYear(int Year, IndexLink Link);

/// <summary>What the folders below the address hold.</summary>
internal sealed record ArchiveListing
{
    /// <summary>Issues, each once.</summary>
    public required IReadOnlyList<ListedIssue> Issues { get; init; }

    /// <summary>Years as archives.</summary>
    public required IReadOnlyList<ListedYear> Years { get; init; }

    /// <summary>Folders that could not be listed.</summary>
    public required IReadOnlyList<FetchStep.Failed> Failures { get; init; }
}
