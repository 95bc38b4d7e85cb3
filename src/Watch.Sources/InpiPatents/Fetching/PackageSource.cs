using System.Runtime.CompilerServices;
using Watch.Contracts.Identifiers;
using Watch.Sources.Containers;
using Watch.Sources.Http.Listings;
using Watch.Sources.InpiPatents.Weeks;
using Watch.Sources.Seams;

namespace Watch.Sources.InpiPatents.Fetching;

/// <summary>
/// The weekly packages of a folder or of a server. A package is built weeks ahead: it is not handed over before the day of its issue.
/// </summary>
internal sealed class PackageSource(PackageSites sites, SourceSettings settings, TimeProvider time) : ISource
{
    public SourceId Id => settings.Id;

    public async IAsyncEnumerable<FetchStep> FetchAsync(Watermark? from, [EnumeratorCancellation] CancellationToken ct)
    {
        PackageProgress progress = PackageProgress.From(from);
        using IPackageSite site = sites.Open();
        PackageListing listing = await site.ListAsync(FromYear(progress), ct);
        if (listing.Absent is { } absent)
        {
            yield return Lacking(absent);
            yield break;
        }

        foreach (FetchStep.Failed failure in listing.Failures)
        {
            yield return failure;
        }

        Begin(progress, listing, site.IsFilledByHand);
        HashSet<string> waiting = new(StringComparer.Ordinal);
        foreach (ListedPackage listed in Due(progress, listing))
        {
            if (!waiting.Contains(listed.Package.Family))
            {
                await foreach (FetchStep step in FetchAsync(site, listed, progress, waiting, ct))
                {
                    yield return step;
                }
            }
        }

        yield return progress.Reached();
    }

    private int FromYear(PackageProgress progress) =>
        progress
            .Families.Values.Select(w => Bopi.TryParse(w.From, out Bopi first) ? first.Year : int.MinValue)
            .Append(progress.Families.Count == 0 ? settings.StartOn?.Year ?? int.MinValue : int.MaxValue)
            .Min();

    // What an operator puts into a folder is meant to be read; of a server that has all years the latest package is the beginning.
    private void Begin(PackageProgress progress, PackageListing listing, bool isFilledByHand)
    {
        foreach (string family in Families().Where(f => !progress.Families.ContainsKey(f)))
        {
            Bopi? latest = listing.Packages.Where(p => p.Package.Family == family && IsOut(p)).Select(p => (Bopi?)p.Package.Issue).Max();
            Bopi? first = settings.StartOn is { } day ? Bopi.Of(day) : latest;
            if (isFilledByHand || (first is not null && listing.Failures.Count == 0))
            {
                progress.Of(family).From = isFilledByHand && settings.StartOn is null ? null : first?.ToString();
            }
        }
    }

    private List<ListedPackage> Due(PackageProgress progress, PackageListing listing) =>
        [
            .. listing.Packages.Where(p =>
                Families().Contains(p.Package.Family, StringComparer.Ordinal)
                && IsOut(p)
                && progress.Families.TryGetValue(p.Package.Family, out WeekProgress? weeks)
                && weeks.Wants(p.Package)
                && !weeks.Rests(p, time.GetUtcNow())
            ),
        ];

    private async IAsyncEnumerable<FetchStep> FetchAsync(
        IPackageSite site,
        ListedPackage listed,
        PackageProgress progress,
        HashSet<string> waiting,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        WeekProgress weeks = progress.Of(listed.Package.Family);
        foreach (string missing in weeks.OpenGapsBefore(listed.Package))
        {
            yield return new FetchStep.Gap(listed.Package.Family, missing);
        }

        await using FileStream file = Spool.Create();
        (FetchStep.Failed? fault, bool isLasting) = await site.TransferAsync(listed.Link, file, ct);
        if (fault is not null)
        {
            yield return fault;
        }
        else
        {
            FetchStep.Document document = Document(listed, file);
            yield return document;
            isLasting = document.IsUnreadable;
            if (!isLasting && weeks.Took(listed.Package))
            {
                yield return new FetchStep.GapFilled(listed.Package.Family, listed.Package.Stem);
            }
        }

        foreach (FetchStep step in fault is null && !isLasting ? [] : Passed(listed, weeks, isLasting, waiting))
        {
            yield return step;
        }

        yield return progress.Reached();
    }

    // What is not there, cannot be read, or could not be had for long is a gap, looked for again; anything else keeps its family waiting.
    private IEnumerable<FetchStep> Passed(ListedPackage listed, WeekProgress weeks, bool isLasting, HashSet<string> waiting)
    {
        if (weeks.Failed(listed, time.GetUtcNow()) || isLasting)
        {
            return weeks.Gaps.Add(listed.Package.Stem) ? [new FetchStep.Gap(listed.Package.Family, listed.Package.Stem)] : [];
        }

        waiting.Add(listed.Package.Family);
        return [];
    }

    private FetchStep.Document Document(ListedPackage listed, FileStream file) =>
        new(
            new DocumentInfo { Name = listed.Link.Name },
            listed.Package.Family,
            settings.StageOf(Channel.Bulk.Name, listed.Package.Family),
            () => Transfer.FromStart(file)
        );

    private FetchStep.Stands Lacking(string reason) => FetchStep.Stands.NotConfigured(settings, reason);

    private IReadOnlyList<string> Families() =>
        [.. new[] { InpiNames.New, InpiNames.Amended }.Where(f => settings.StageOf(Channel.Bulk.Name, f) != Stage.Off)];

    private bool IsOut(ListedPackage listed) => listed.Package.Issue.Day <= settings.Today(time);
}
