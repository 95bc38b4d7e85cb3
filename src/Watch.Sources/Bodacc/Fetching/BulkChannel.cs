using System.Globalization;
using System.Runtime.CompilerServices;
using Watch.Sources.Containers;
using Watch.Sources.Fetching;

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
        BulkPlan plan = new(families, settings.StartOn, Today());
        Listing listing = await _index.ListAsync(address, plan.FromYear(progress), ct);
        foreach (FetchStep step in Faults(listing, address))
        {
            yield return step;
        }

        plan.Begin(progress, listing);
        foreach (ListedYear year in plan.Years(progress, listing).ToList())
        {
            await foreach (FetchStep step in new YearArchive(http, settings, year).FetchAsync(progress, families, ct))
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
        ListedIssue listed, BodaccProgress progress, HashSet<string> held, [EnumeratorCancellation] CancellationToken ct)
    {
        (Issue issue, IndexLink link) = listed;
        FamilyProgress family = progress.Families[issue.Family];
        if (held.Contains(issue.Family))
        {
            yield break;
        }

        if (family.MissingBefore(issue) > MaxJump)
        {
            yield return new FetchStep.Failed(link.Address.AbsoluteUri, string.Create(CultureInfo.InvariantCulture, $"it jumps over more than {MaxJump} numbers and is left out"));
            yield break;
        }

        foreach (string missing in family.OpenGapsBefore(issue))
        {
            yield return new FetchStep.Gap(issue.Family, missing);
        }

        await using FileStream file = Spool.Create();
        Answer answer = await http.GetAsync(link.Address, file, settings.Limits.MaxBytes, ct);
        if (Fault(answer, file, link.Name) is { } fault)
        {
            yield return new FetchStep.Failed(link.Address.AbsoluteUri, fault);
            foreach (FetchStep step in Passed(answer, issue, progress, held))
            {
                yield return step;
            }

            yield break;
        }

        yield return new FetchStep.Document(
            new DocumentInfo { Name = link.Name }, issue.Family, settings.StageOf(Name, issue.Family), () => FromStart(file));
        if (family.Took(issue))
        {
            yield return new FetchStep.GapFilled(issue.Family, issue.Stem);
        }

        yield return progress.Reached();
    }

    /// <summary>What the server says does not exist is a gap, looked for again at every run; anything else holds the family back.</summary>
    private static IEnumerable<FetchStep> Passed(Answer answer, Issue issue, BodaccProgress progress, HashSet<string> held)
    {
        FamilyProgress family = progress.Families[issue.Family];
        if (answer is Answer.None { Lasting: true })
        {
            if (family.Missed(issue))
            {
                yield return new FetchStep.Gap(issue.Family, issue.Stem);
            }
        }
        else if (!family.Gaps.Contains(issue.Stem))
        {
            held.Add(issue.Family);
        }

        yield return progress.Reached();
    }

    private static IEnumerable<FetchStep> Faults(Listing listing, Uri address) =>
        listing.Failures.Count + listing.Issues.Count + listing.Years.Count > 0
            ? listing.Failures
            : [new FetchStep.Failed(address.AbsoluteUri, "no edition is listed anywhere below: the layout or the names have changed")];

    /// <summary>Why what came is not an edition, or null. A transfer whose length was not announced is unpacked once to see that it is whole.</summary>
    internal static string? Fault(Answer answer, FileStream file, string name)
    {
        if (answer is not Answer.Body body)
        {
            return ((Answer.None)answer).Reason;
        }

        byte[] head = new byte[ContainerFormats.HeadLength];
        file.Position = 0;
        int length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (ContainerFormats.Recognise(head.AsSpan(0, length)) is not (ContainerFormat.Gzip or ContainerFormat.Tar or ContainerFormat.Zip))
        {
            return "the answer is no archive";
        }

        return body.Counted
            ? null
            : ContainerWalker.Walk(FromStart(file), name, ContainerLimits.Default).OfType<Contained.Refused>().FirstOrDefault()?.Detail;
    }

    private static PeekableStream FromStart(FileStream file)
    {
        file.Position = 0;
        return new PeekableStream(file);
    }

    private DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), settings.TimeZone).DateTime);
}
