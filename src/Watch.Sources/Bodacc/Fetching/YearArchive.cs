using System.Runtime.CompilerServices;
using Watch.Sources.Containers;
using Watch.Sources.Http;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Listings;
using Watch.Sources.Seams;

namespace Watch.Sources.Bodacc.Fetching;

/// <summary>The archive of a year: of what is in it, that which was not handed over.</summary>
internal sealed class YearArchive(SourceHttp http, SourceSettings settings, ListedYear year, DateTimeOffset now)
{
    private readonly Dictionary<string, SortedDictionary<long, Issue>> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unread = new(StringComparer.OrdinalIgnoreCase);

    public async IAsyncEnumerable<FetchStep> FetchAsync(
        BodaccProgress progress,
        IReadOnlyList<string> families,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        await using FileStream file = Spool.Create();
        Answer answer = await http.GetAsync(year.Link.Address, file, settings.Limits.MaxBytes, ct);
        if (Transfer.Fault(answer, file, year.Link) is { } fault)
        {
            yield return fault;
            if (answer is Answer.Body or Answer.None { Lasting: true })
            {
                yield return Unread(progress);
            }

            yield break;
        }

        file.Position = 0;
        bool whole = true;
        foreach (Contained contained in ContainerWalker.Walk(file, year.Link.Name, ContainerLimits.Default))
        {
            if (contained is Contained.Refused refused)
            {
                whole &= !string.Equals(refused.Name, year.Link.Name, StringComparison.Ordinal);
                See(refused.Name, progress, families, unread: true);
                yield return new FetchStep.Failed(refused.Name, refused.Detail);
            }
            else if (contained is Contained.Document document && Step(document, progress, families) is { } step)
            {
                yield return step;
                See(document.Info.Name, progress, families, step.IsUnreadable);
            }
        }

        foreach (FetchStep step in whole ? Settle(progress, families) : [])
        {
            yield return step;
        }

        yield return whole && _unread.Count == 0 ? Read(progress) : Unread(progress);
    }

    /// <summary>A name that tells no family is read in shadow: its parser will know it, and nobody said that it may raise.</summary>
    private FetchStep.Document? Step(Contained.Document document, BodaccProgress progress, IReadOnlyList<string> families)
    {
        if (!Issue.TryParse(document.Info.Name, out Issue? issue))
        {
            return new FetchStep.Document(document.Info, "unknown", Stage.Shadow, () => document.Content);
        }

        return Wants(issue, progress, families)
            ? new FetchStep.Document(document.Info, issue.Family, settings.StageOf(BulkChannel.Name, issue.Family), () => document.Content)
            : null;
    }

    private void See(string name, BodaccProgress progress, IReadOnlyList<string> families, bool unread)
    {
        if (!Issue.TryParse(name, out Issue? issue) || !Wants(issue, progress, families))
        {
            return;
        }

        if (!_seen.TryGetValue(issue.Family, out SortedDictionary<long, Issue>? issues))
        {
            _seen.Add(issue.Family, issues = []);
        }

        issues[issue.Number] = issue;
        if (unread)
        {
            _unread.Add(issue.Stem);
        }
    }

    private static bool Wants(Issue issue, BodaccProgress progress, IReadOnlyList<string> families) =>
        families.Contains(issue.Family, StringComparer.Ordinal)
        && progress.Families.TryGetValue(issue.Family, out FamilyProgress? family)
        && family.Wants(issue);

    private IEnumerable<FetchStep> Settle(BodaccProgress progress, IReadOnlyList<string> families)
    {
        foreach ((string name, SortedDictionary<long, Issue> issues) in _seen)
        {
            foreach (FetchStep step in issues.Values.SelectMany(i => Settle(i, progress.Families[name])))
            {
                yield return step;
            }
        }

        foreach (string family in families)
        {
            progress.Families.GetValueOrDefault(family)?.Close(year.Year);
        }
    }

    private IEnumerable<FetchStep> Settle(Issue issue, FamilyProgress family)
    {
        foreach (string missing in family.OpenGapsBefore(issue))
        {
            yield return new FetchStep.Gap(issue.Family, missing);
        }

        if (_unread.Contains(issue.Stem))
        {
            if (family.Missed(issue))
            {
                yield return new FetchStep.Gap(issue.Family, issue.Stem);
            }
        }
        else if (family.Took(issue))
        {
            yield return new FetchStep.GapFilled(issue.Family, issue.Stem);
        }
    }

    private FetchStep.Reached Read(BodaccProgress progress)
    {
        progress.Years.Remove(year.Year);
        return progress.Reached();
    }

    private FetchStep.Reached Unread(BodaccProgress progress)
    {
        progress.Years[year.Year] = Http.Listings.Unread.Note(progress.Years.GetValueOrDefault(year.Year), year.Link, now);
        return progress.Reached();
    }
}
