using System.Globalization;

namespace Watch.Worker.Tests.Judging.Weeks;

/// <summary>
/// What an edition of the written weeks has to say, line by line, told from the weeks alone: nothing of the product is asked.
/// </summary>
internal sealed class ExpectedEdition
{
    private static readonly (string Symbol, string Name)[] _themes =
    [
        (WrittenNotice.Machining, "Usinage"),
        (WrittenNotice.Robots, "Robots"),
        ("", "Autres publications"),
    ];

    private readonly SortedDictionary<int, (int Edition, string Facts, bool Gone)> _toldActs = [];
    private readonly SortedDictionary<string, (int Edition, string Facts, bool Gone)> _told = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<WrittenNotice>> _acts = [];
    private readonly HashSet<string> _applicants = [];
    private readonly Dictionary<int, SortedSet<string>> _families = [];
    private readonly List<string> _counts = [];

    /// <summary>The lines of the edition of a week; the weeks have to be asked for one after the other.</summary>
    public IReadOnlyList<string> Of(int week)
    {
        IReadOnlyList<WrittenNotice> arrived = WrittenWeeks.Of(week);
        List<string> lines = [.. Publications(week, arrived)];
        (List<string> acts, List<string> errata) = Acts(week, arrived);
        errata.InsertRange(0, Errata(week, arrived));
        int[] byTheme = [.. _themes.Select(t => lines.Count(l => l.StartsWith($"{t.Name}: ", StringComparison.Ordinal)))];
        string counted = string.Join(' ', _themes.Zip(byTheme).Where(t => t.Second > 0).Select(t => $"{t.First.Name}={t.Second}"));
        _counts.Add($"{week}: {counted} acts={acts.Count}");
        return
        [
            .. lines,
            .. acts.Order(StringComparer.Ordinal),
            .. errata.Order(StringComparer.Ordinal),
            .. NewApplicants(week, arrived),
            .. _counts.TakeLast(12).Select(c => $"count {c}"),
        ];
    }

    // Of a family the first that is printed is new: by day, then by number.
    private IEnumerable<string> Publications(int week, IReadOnlyList<WrittenNotice> arrived)
    {
        HashSet<string> gone = [.. arrived.Where(n => n.Annuls).Select(n => n.Id)];
        WrittenNotice[] fresh =
        [
            .. arrived
                .Where(n => n is { Act: null, Annuls: false, Mended: 0 } && !gone.Contains(n.Id))
                .OrderBy(n => n.Day(week))
                .ThenBy(n => n.Id, StringComparer.Ordinal),
        ];
        HashSet<string> news = [.. fresh.DistinctBy(n => n.Family).Where(n => !_families.ContainsKey(n.Family)).Select(n => n.Id)];
        foreach (WrittenNotice notice in fresh)
        {
            _told[notice.Id] = (week, notice.Title, false);
            _families.TryAdd(notice.Family, new SortedSet<string>(StringComparer.Ordinal));
            _families[notice.Family].Add(notice.Publication);
        }

        foreach ((string symbol, string name) in _themes)
        {
            WrittenNotice[] of = [.. fresh.Where(n => ThemeOf(n) == name)];
            foreach (
                WrittenNotice notice in of.OrderBy(n => of.Any(o => o.Family == n.Family && news.Contains(o.Id)) ? 0 : 1)
                    .ThenBy(n => n.Family)
                    .ThenBy(n => news.Contains(n.Id) ? 0 : 1)
            )
            {
                string late = week > 1 && notice.Late > 0 ? " late" : "";
                string others = string.Join(',', _families[notice.Family].Where(p => p != notice.Publication));
                yield return $"{name}: {notice.Publication}{(news.Contains(notice.Id) ? " new" : "")}{late} [{others}] {notice.Title}";
            }
        }
    }

    private IEnumerable<string> Errata(int week, IReadOnlyList<WrittenNotice> arrived)
    {
        foreach (WrittenNotice notice in arrived.Where(n => n.Act is null && (n.Annuls || n.Mended > 0)))
        {
            if (!_told.TryGetValue(notice.Id, out (int Edition, string Facts, bool Gone) before) || before.Edition == week)
            {
                continue;
            }

            _told[notice.Id] = (week, notice.Title, notice.Annuls);
            yield return $"erratum of {before.Edition}: {notice.Publication}{(notice.Annuls ? " gone" : $" {notice.Title}")}";
        }
    }

    // One item for each act; what joins it later, or leaves it, corrects it.
    private (List<string> Acts, List<string> Errata) Acts(int week, IReadOnlyList<WrittenNotice> arrived)
    {
        List<string> acts = [];
        List<string> errata = [];
        foreach (IGrouping<int, WrittenNotice> act in arrived.Where(n => n.Act is not null).GroupBy(n => n.Act!.Value))
        {
            List<WrittenNotice> members = _acts.TryGetValue(act.Key, out List<WrittenNotice>? known) ? known : _acts[act.Key] = [];
            members.AddRange(act.Where(n => !n.Annuls));
            bool gone = act.Any(n => n.Annuls);
            string facts = string.Join(' ', members.Select(m => m.Publication).Order(StringComparer.Ordinal));
            if (_toldActs.TryGetValue(act.Key, out (int Edition, string Facts, bool Gone) before))
            {
                errata.Add($"erratum of {before.Edition}: {(gone ? $"{before.Facts} gone" : facts)}");
            }
            else
            {
                acts.Add($"act: {facts}");
            }

            _toldActs[act.Key] = (week, facts, gone);
        }

        return (acts, errata);
    }

    private IEnumerable<string> NewApplicants(int week, IReadOnlyList<WrittenNotice> arrived)
    {
        HashSet<string> gone = [.. arrived.Where(n => n.Annuls).Select(n => n.Id)];
        string[] fresh =
        [
            .. arrived.Where(n => n is { Act: null, Annuls: false, Mended: 0 } && !gone.Contains(n.Id)).Select(n => n.Applicant),
        ];
        string[] news = [.. fresh.Distinct().Where(a => week > 1 && !_applicants.Contains(a)).Order(StringComparer.Ordinal)];
        _applicants.UnionWith(fresh);
        return news.Select(a => string.Create(CultureInfo.InvariantCulture, $"applicant {a}"));
    }

    private static string ThemeOf(WrittenNotice notice) =>
        _themes.FirstOrDefault(t => t.Symbol == notice.Symbol).Name ?? "Autres publications";
}
