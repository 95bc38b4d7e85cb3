using System.Runtime.CompilerServices;
using Watch.Sources.Containers;
using Watch.Sources.Fetching;

namespace Watch.Sources.Bodacc.Fetching;

/// <summary>The archive of a year: of what is in it, that which was not handed over.</summary>
internal sealed class YearArchive(SourceHttp http, SourceSettings settings, ListedYear year)
{
    private readonly Dictionary<string, SortedDictionary<long, Issue>> _handedOver = new(StringComparer.Ordinal);

    public async IAsyncEnumerable<FetchStep> FetchAsync(
        BodaccProgress progress, IReadOnlyList<string> families, [EnumeratorCancellation] CancellationToken ct)
    {
        await using FileStream file = Spool.Create();
        Answer answer = await http.GetAsync(year.Link.Address, file, settings.Limits.MaxBytes, ct);
        if (BulkChannel.Fault(answer, file, year.Link.Name) is { } fault)
        {
            yield return new FetchStep.Failed(year.Link.Address.AbsoluteUri, fault);
            yield break;
        }

        file.Position = 0;
        bool whole = true;
        foreach (Contained contained in ContainerWalker.Walk(file, year.Link.Name, ContainerLimits.Default))
        {
            if (contained is Contained.Refused refused)
            {
                whole &= !string.Equals(refused.Name, year.Link.Name, StringComparison.Ordinal);
                yield return new FetchStep.Failed(refused.Name, refused.Detail);
            }
            else if (contained is Contained.Document document && Step(document, progress, families) is { } step)
            {
                yield return step;
            }
        }

        foreach (FetchStep step in whole ? Settle(progress, families) : [])
        {
            yield return step;
        }
    }

    /// <summary>A name that tells no family is read in shadow: its parser will know it, and nobody said that it may raise.</summary>
    private FetchStep.Document? Step(Contained.Document document, BodaccProgress progress, IReadOnlyList<string> families)
    {
        if (!Issue.TryParse(document.Info.Name, out Issue? issue))
        {
            return new FetchStep.Document(document.Info, "unknown", Stage.Shadow, () => document.Content);
        }

        if (!families.Contains(issue.Family, StringComparer.Ordinal)
            || !progress.Families.TryGetValue(issue.Family, out FamilyProgress? family)
            || !family.Wants(issue))
        {
            return null;
        }

        if (!_handedOver.TryGetValue(issue.Family, out SortedDictionary<long, Issue>? issues))
        {
            _handedOver.Add(issue.Family, issues = []);
        }

        issues[issue.Number] = issue;
        return new FetchStep.Document(document.Info, issue.Family, settings.StageOf(BulkChannel.Name, issue.Family), () => document.Content);
    }

    private IEnumerable<FetchStep> Settle(BodaccProgress progress, IReadOnlyList<string> families)
    {
        foreach ((string name, SortedDictionary<long, Issue> issues) in _handedOver)
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

        yield return progress.Reached();
    }

    private static IEnumerable<FetchStep> Settle(Issue issue, FamilyProgress family)
    {
        foreach (string missing in family.OpenGapsBefore(issue))
        {
            yield return new FetchStep.Gap(issue.Family, missing);
        }

        if (family.Took(issue))
        {
            yield return new FetchStep.GapFilled(issue.Family, issue.Stem);
        }
    }
}
