using System.Globalization;
using System.Runtime.CompilerServices;
using Watch.Sources.Containers;
using Watch.Sources.Http;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Listings;
using Watch.Sources.Seams;

namespace Watch.Sources.Bodacc.Fetching;

/// <summary>The whole editions, found by listing. What is fetched depends on what is listed and on the stages, on nothing else.</summary>
internal sealed class BulkChannel(SourceHttp http, SourceSettings settings, TimeProvider time)
{
    /// <summary>The channel's name in configuration.</summary>
    public const string Name = "bulk";

    /// <summary>A year has some 250 issues: a greater jump is a strange name and not a gap.</summary>
    private const int MaxJump = 300;

    private readonly IndexWalk _index = new(http);

    /// <summary>Hands over what is new, gap by gap and issue by issue, and keeps the progress.</summary>
    public async IAsyncEnumerable<FetchStep> FetchAsync(BodaccProgress progress, [EnumeratorCancellation] CancellationToken ct)
    {
        List<string> families = [.. BodaccFamilies.All.Where(f => settings.StageOf(Name, f) != Stage.Off)];
        if (families.Count == 0)
        {
            yield break;
        }

        Uri address = settings.Channels[Name].Address;
        BulkPlan plan = new(families, settings.StartOn, Today(), time.GetUtcNow());
        ArchiveListing listing = await _index.ListAsync(address, plan.FromYear(progress), ct);
        foreach (FetchStep step in Faults(listing, address))
        {
            yield return step;
        }

        plan.Begin(progress, listing);
        foreach (ListedYear year in plan.Years(progress, listing).ToList())
        {
            await foreach (FetchStep step in new YearArchive(http, settings, year, time.GetUtcNow()).FetchAsync(progress, families, ct))
            {
                yield return step;
            }
        }

        HashSet<string> held = new(StringComparer.Ordinal);
        foreach (ListedIssue issue in plan.Issues(progress, listing).ToList())
        {
            await foreach (FetchStep step in FetchAsync(issue, progress, held, ct))
            {
                yield return step;
            }
        }

        if (listing.Failures.Count == 0 && held.Count == 0)
        {
            plan.Close(progress, listing);
            yield return progress.Reached();
        }
    }

    private async IAsyncEnumerable<FetchStep> FetchAsync(
        ListedIssue listed,
        BodaccProgress progress,
        HashSet<string> held,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        (Issue issue, IndexLink link) = listed;
        FamilyProgress family = progress.Families[issue.Family];
        if (held.Contains(issue.Family))
        {
            yield break;
        }

        if (family.MissingBefore(issue) > MaxJump)
        {
            yield return new FetchStep.Failed(
                link.Address.AbsoluteUri,
                string.Create(CultureInfo.InvariantCulture, $"it jumps over more than {MaxJump} numbers and is left out")
            );
            yield break;
        }

        foreach (string missing in family.OpenGapsBefore(issue))
        {
            yield return new FetchStep.Gap(issue.Family, missing);
        }

        await using FileStream file = Spool.Create();
        Answer answer = await http.GetAsync(link.Address, file, settings.Limits.MaxBytes, ct);
        if (Transfer.Fault(answer, file, link) is { } fault)
        {
            yield return fault;
            foreach (FetchStep step in Passed(answer, listed, progress, held))
            {
                yield return step;
            }

            yield break;
        }

        FetchStep.Document document = new(
            new DocumentInfo { Name = link.Name },
            issue.Family,
            settings.StageOf(Name, issue.Family),
            () => Transfer.FromStart(file)
        );
        yield return document;
        foreach (FetchStep step in document.IsUnreadable ? Unread(listed, family) : Read(issue, family))
        {
            yield return step;
        }

        yield return progress.Reached();
    }

    /// <summary>
    /// What the server says does not exist is a gap, looked for again; so is what is no edition for longer than any transfer
    /// goes wrong. Anything else holds the family back.
    /// </summary>
    private IEnumerable<FetchStep> Passed(Answer answer, ListedIssue listed, BodaccProgress progress, HashSet<string> held)
    {
        Issue issue = listed.Issue;
        FamilyProgress family = progress.Families[issue.Family];
        if (answer is Answer.None { Lasting: true } || (answer is Answer.Body && family.Failed(listed, time.GetUtcNow())))
        {
            foreach (FetchStep step in Unread(listed, family))
            {
                yield return step;
            }
        }
        else if (!family.Gaps.Contains(issue.Stem))
        {
            held.Add(issue.Family);
        }

        yield return progress.Reached();
    }

    private IEnumerable<FetchStep> Unread(ListedIssue listed, FamilyProgress family)
    {
        family.Failed(listed, time.GetUtcNow());
        return family.Missed(listed.Issue) ? [new FetchStep.Gap(listed.Issue.Family, listed.Issue.Stem)] : [];
    }

    private static IEnumerable<FetchStep> Read(Issue issue, FamilyProgress family) =>
        family.Took(issue) ? [new FetchStep.GapFilled(issue.Family, issue.Stem)] : [];

    private static IEnumerable<FetchStep> Faults(ArchiveListing listing, Uri address) =>
        listing.Failures.Count + listing.Issues.Count + listing.Years.Count > 0
            ? listing.Failures
            : [new FetchStep.Failed(address.AbsoluteUri, "no edition is listed anywhere below: the layout or the names have changed")];

    private DateOnly Today() => settings.Today(time);
}
