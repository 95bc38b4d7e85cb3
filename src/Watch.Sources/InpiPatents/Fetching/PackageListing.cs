using Watch.Sources.Http.Listings;
using Watch.Sources.InpiPatents.Weeks;
using Watch.Sources.Seams;

namespace Watch.Sources.InpiPatents.Fetching;

/// <summary>A weekly package as it stands in a folder or on a server.</summary>
internal sealed record ListedPackage(WeeklyPackage Package, IndexLink Link);

/// <summary>What a folder or a server holds.</summary>
internal sealed record PackageListing
{
    private const string Extension = ".zip";

    /// <summary>The packages, each once: in the order of their issues, what is new before what was amended.</summary>
    public IReadOnlyList<ListedPackage> Packages { get; private init; } = [];

    /// <summary>Folders that could not be listed.</summary>
    public IReadOnlyList<FetchStep.Failed> Failures { get; private init; } = [];

    /// <summary>Why there is nothing to list, where nobody has made the folder yet; null where there is.</summary>
    public string? Absent { get; init; }

    /// <summary>The packages among files; other files are passed over.</summary>
    public static PackageListing Of(IEnumerable<IndexLink> files, IReadOnlyList<FetchStep.Failed> failures) =>
        new()
        {
            Packages =
            [
                .. files
                    .Where(f => f.Name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
                    .Select(f => WeeklyPackage.TryParse(f.Name, out WeeklyPackage? package) ? new ListedPackage(package, f) : null)
                    .OfType<ListedPackage>()
                    .DistinctBy(p => p.Package.Stem, StringComparer.Ordinal)
                    .OrderBy(p => p.Package.Issue)
                    .ThenByDescending(p => p.Package.Family, StringComparer.Ordinal),
            ],
            Failures = failures,
        };
}
