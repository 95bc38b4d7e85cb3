using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.French;
using Watch.Rules.French.Words;

namespace Watch.Rules.Editions;

/// <summary>
/// Makes an edition of what changed among the alerts of a route and of the editions before it. Pure: the same of the same is the same.
/// </summary>
public static class EditionBuilder
{
    private static readonly EventKind[] Publications = [EventKind.PatentApplication, EventKind.PatentGrant, EventKind.PatentSearchReport];

    // Whoever stands in none of the last editions, two years of weeks, is new.
    private const int MostOfApplicants = 104;

    /// <param name="candidates">The alerts that changed since the edition before, in any order.</param>
    /// <param name="earlier">The editions before it that are kept, the earliest first.</param>
    public static EditionContent Build(
        EditionFrame frame,
        IReadOnlyList<EditionCandidate> candidates,
        IReadOnlyList<EditionContent> earlier,
        Guid id
    )
    {
        EditionItems items = new(frame);
        DateOnly? last = earlier.Count > 0 ? earlier[^1].Day : null;
        Dictionary<Guid, Printed> printed = PrintedIn(earlier);
        (EditionCandidate Candidate, EditionItem Item)[] fresh =
        [
            .. candidates
                .Where(c => !c.IsWithdrawn && !printed.ContainsKey(c.Content.Id))
                .Select(c => (c, items.Of(c, last)))
                .OrderBy(c => c.Item2.PublishedOn)
                .ThenBy(c => c.Item2.Notice, StringComparer.Ordinal)
                .ThenBy(c => c.Item2.Alert),
        ];
        EditionTheme[] themes = [.. Themes(frame, WithFamilies(fresh.Where(f => !IsAct(f.Item)), earlier))];
        EditionItem[] acts = [.. fresh.Select(f => f.Item).Where(IsAct)];
        return new EditionContent
        {
            Id = id,
            Volet = frame.Volet,
            Route = frame.Route,
            Title = frame.Title,
            Number = frame.Number,
            Day = frame.Day,
            After = frame.After,
            Position = frame.Position,
            Archive = frame.Archive,
            Themes = themes,
            Acts = acts,
            Errata = [.. Errata(candidates, items, last, printed)],
            NewApplicants = [.. NewApplicants(themes, earlier)],
            Counts =
            [
                .. earlier.Select(CountOf).TakeLast(EditionFigures.MostEditions - 1),
                CountOf(frame.Number, frame.Day, themes, acts.Length),
            ],
            Sources = frame.Sources,
            PatentsReadSince = frame.Prediagnosis?.ReadSince,
            CoverageWarnings = frame.CoverageWarnings,
        };
    }

    /// <summary>The alerts that an edition tells of.</summary>
    public static IEnumerable<Guid> AlertsOf(EditionContent edition) => edition.ItemsWithErrata().Select(i => i.Alert).Distinct();

    private static bool IsAct(EditionItem item) => item.Patents.Count > 0 && !item.Kinds.Any(Publications.Contains);

    private static Dictionary<Guid, Printed> PrintedIn(IReadOnlyList<EditionContent> editions)
    {
        Dictionary<Guid, Printed> printed = [];
        foreach (EditionContent edition in editions)
        {
            foreach (EditionItem item in edition.Items())
            {
                printed[item.Alert] = new Printed(edition, item, IsWithdrawn: false);
            }

            foreach (EditionErratum erratum in edition.Errata)
            {
                printed[erratum.Item.Alert] = new Printed(edition, erratum.Item, erratum.IsWithdrawn);
            }
        }

        return printed;
    }

    private static IEnumerable<EditionErratum> Errata(
        IReadOnlyList<EditionCandidate> candidates,
        EditionItems items,
        DateOnly? last,
        Dictionary<Guid, Printed> printed
    ) =>
        from candidate in candidates
        let before = printed.GetValueOrDefault(candidate.Content.Id)
        where before is not null
        let item = items.Of(candidate, last)
        where
            candidate.IsWithdrawn != before.IsWithdrawn
            || (!candidate.IsWithdrawn && EditionItems.FactsOf(item) != EditionItems.FactsOf(before.Item))
        orderby before.In.Number, item.Alert
        select new EditionErratum(
            before.In.Number,
            before.In.Day,
            candidate.IsWithdrawn ? before.Item : item with { IsLate = false },
            candidate.IsWithdrawn
        );

    // Of a family the first that is printed is the new one.
    private static IEnumerable<(EditionCandidate Candidate, EditionItem Item)> WithFamilies(
        IEnumerable<(EditionCandidate Candidate, EditionItem Item)> fresh,
        IReadOnlyList<EditionContent> earlier
    )
    {
        (EditionCandidate Candidate, EditionItem Item)[] all = [.. fresh];
        ILookup<string, string> before = earlier
            .SelectMany(e => e.Items())
            .SelectMany(i => i.Patents.Select(p => (i.Family, p.Publication)))
            .ToLookup(p => p.Family, p => p.Publication, StringComparer.Ordinal);
        ILookup<string, EditionItem> now = all.ToLookup(f => f.Item.Family, f => f.Item, StringComparer.Ordinal);
        return all.Select(f =>
            (
                f.Candidate,
                f.Item with
                {
                    IsNewFamily = !before.Contains(f.Item.Family) && now[f.Item.Family].First().Alert == f.Item.Alert,
                    AlsoPublishedAs =
                    [
                        .. before[f.Item.Family]
                            .Concat(now[f.Item.Family].SelectMany(i => i.Patents).Select(p => p.Publication))
                            .Except(f.Item.Patents.Select(p => p.Publication), StringComparer.Ordinal)
                            .Order(StringComparer.Ordinal),
                    ],
                }
            )
        );
    }

    private static IEnumerable<EditionTheme> Themes(EditionFrame frame, IEnumerable<(EditionCandidate Candidate, EditionItem Item)> fresh)
    {
        ILookup<string, EditionItem> byTheme = fresh.ToLookup(f => ThemeOf(frame, f.Candidate), f => f.Item, StringComparer.Ordinal);
        IEnumerable<string> inOrder = frame.Prediagnosis is null
            ? [.. frame.Cluster?.Themes.Select(t => t.Name) ?? [], EditionLabels.OtherThemes]
            : Candidacies.Themes;
        return inOrder
            .Where(byTheme.Contains)
            .Select(theme => new EditionTheme(
                theme,
                [
                    .. byTheme[theme]
                        .GroupBy(i => i.Family, StringComparer.Ordinal)
                        .OrderByDescending(g => g.Any(i => i.IsNewFamily))
                        .ThenBy(g => TitleOf(g.First()), StringComparer.Ordinal)
                        .ThenBy(g => g.First().Notice, StringComparer.Ordinal)
                        .SelectMany(g => g.OrderByDescending(i => i.IsNewFamily)),
                ]
            ));
    }

    private static string ThemeOf(EditionFrame frame, EditionCandidate candidate) =>
        frame.Prediagnosis is { } prediagnosis ? Candidacies.ThemeOf(prediagnosis, candidate)
        : frame.Cluster is { } cluster
        && candidate.Notice is { } notice
        && Clusters.Themes.Of(cluster, notice).FirstOrDefault(a => a.Theme is not null)?.Theme is { } theme
            ? theme.Name
        : EditionLabels.OtherThemes;

    private static string TitleOf(EditionItem item) => item.Patents.Count > 0 ? item.Patents[0].Title ?? "" : item.Title ?? "";

    private static IEnumerable<string> NewApplicants(IEnumerable<EditionTheme> themes, IReadOnlyList<EditionContent> earlier) =>
        earlier.Count == 0
            ? []
            : Applicants(themes.SelectMany(t => t.Items))
                .Except(Applicants(earlier.TakeLast(MostOfApplicants).SelectMany(e => e.Items())), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Applicants(IEnumerable<EditionItem> items) =>
        items.SelectMany(i => i.Parties).Where(p => p.Role == PartyRole.Applicant).Select(p => p.Name);

    private static EditionCount CountOf(EditionContent edition) => CountOf(edition.Number, edition.Day, edition.Themes, edition.Acts.Count);

    private static EditionCount CountOf(int number, DateOnly day, IEnumerable<EditionTheme> themes, int acts) =>
        new(number, day, [.. themes.Select(t => new ThemeCount(t.Name, t.Items.Count))], acts);

    /// <param name="In">The last edition that told of the alert.</param>
    /// <param name="Item">As it stood there.</param>
    /// <param name="IsWithdrawn">Whether it said that the alert no longer holds.</param>
    private sealed record Printed(EditionContent In, EditionItem Item, bool IsWithdrawn);
}
