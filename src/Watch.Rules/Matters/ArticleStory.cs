using System.Globalization;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;

namespace Watch.Rules.Matters;

/// <summary>
/// Which articles tell one story: those that lead to the same page with less than a week between one and the next, and those of several
/// sources with one headline on one day. What it says is a function of the articles alone, whatever order they came in.
/// </summary>
public static class ArticleStory
{
    // Shorter headlines name a kind of publication: prefectures print many of a day.
    private const int FewestWords = 4;
    private const int FewestLetters = 25;

    // What a page tells again after a week or more is another item of its kind: an agenda, a call.
    private const int MostDaysBetween = 6;

    /// <summary>Whether a notice announces an article and nothing else.</summary>
    public static bool IsArticle(Notice notice) =>
        notice is { Type: NoticeType.Initial, Corrects: null, Parties.Count: 0, Patent: null }
        && IsArticle([.. notice.Events.Select(e => e.Kind)]);

    /// <summary>Whether these kinds are those of articles.</summary>
    public static bool IsArticle(IReadOnlyList<EventKind> kinds) =>
        kinds.Count > 0 && kinds.All(k => k is EventKind.Article or EventKind.PageChange);

    /// <summary>What it has in common with others that tell the same: its page, its headline and day. None of what is no article.</summary>
    public static IReadOnlyList<string> KeysOf(Notice notice) =>
        IsArticle(notice) ? [.. new[] { LinkOf(notice), TitleOf(notice) }.OfType<string>().Select(StoryHash.Of)] : [];

    /// <summary>The articles among candidates that tell the story of one of them.</summary>
    public static IReadOnlyList<NoticeKey> Of(NoticeKey key, IReadOnlyCollection<Notice> candidates)
    {
        ILookup<NoticeKey, Notice[]> sharing = candidates
            .Order(PublicationOrder.Instance)
            .SelectMany(n => KeysOf(n).Select(k => (Key: k, Notice: n)))
            .GroupBy(p => p.Key, p => p.Notice, StringComparer.Ordinal)
            .Where(g => NamesOneItem([.. g]))
            .SelectMany(g => WithoutGaps([.. g]))
            .SelectMany(together => together.Select(n => (n.Key, Together: together)))
            .ToLookup(p => p.Key, p => p.Together);
        HashSet<NoticeKey> found = [key];
        Queue<NoticeKey> next = new(found);
        while (next.TryDequeue(out NoticeKey one))
        {
            foreach (NoticeKey other in sharing[one].SelectMany(together => together).Select(n => n.Key).Where(found.Add))
            {
                next.Enqueue(other);
            }
        }

        return [.. found];
    }

    /// <summary>
    /// The name of what several articles tell; null for one alone, and where one of them is no article. Its first day is in it, since a
    /// page may tell one story after another.
    /// </summary>
    public static string? MatterOf(IReadOnlyCollection<Notice> members) =>
        members.Count > 1 && members.All(IsArticle)
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"article:{members.SelectMany(KeysOf).Min(StringComparer.Ordinal)}:{members.Min(n => n.PublishedOn):yyyy-MM-dd}"
            )
            : null;

    /// <summary>Whether a headline that was told reads otherwise now; counters are none of it, and further printings are no edit.</summary>
    public static bool IsEdited(IReadOnlyList<AlertArticle> told, IReadOnlyList<AlertArticle> now) =>
        (
            from one in told
            join other in now on (one.Source, one.Notice) equals (other.Source, other.Notice)
            where Headline.Of(one.Title ?? "") != Headline.Of(other.Title ?? "")
            select one
        ).Any();

    // One page that a source gives to different items names none of them; a headline that it prints twice a day is no name either.
    private static bool NamesOneItem(Notice[] sharing) =>
        sharing
            .GroupBy(n => n.Source)
            .All(own =>
                own.DistinctBy(n => n.Link).Count() == 1 && own.All(n => Headline.AreAlike(HeadlineOf(own.First()), HeadlineOf(n)))
            );

    // In order of publication.
    private static IEnumerable<Notice[]> WithoutGaps(Notice[] sharing)
    {
        int start = 0;
        for (int next = 1; next <= sharing.Length; next++)
        {
            if (next == sharing.Length || sharing[next].PublishedOn.DayNumber - sharing[next - 1].PublishedOn.DayNumber > MostDaysBetween)
            {
                yield return sharing[start..next];
                start = next;
            }
        }
    }

    private static string? LinkOf(Notice notice) =>
        notice.Link is { } link && link.PathAndQuery.Length > 1
            ? $"link\n{Host(link)}{link.GetComponents(UriComponents.PathAndQuery, UriFormat.UriEscaped).TrimEnd('/')}"
            : null;

    private static string Host(Uri link) => link.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? link.IdnHost[4..] : link.IdnHost;

    private static string? TitleOf(Notice notice)
    {
        IReadOnlyList<string> words = Headline.Words(HeadlineOf(notice));
        return words.Count >= FewestWords && words.Sum(w => w.Length) >= FewestLetters
            ? string.Create(CultureInfo.InvariantCulture, $"title\n{notice.PublishedOn:yyyy-MM-dd}\n{string.Join(' ', words)}")
            : null;
    }

    private static string HeadlineOf(Notice notice) => notice.Events[0].Label ?? "";
}
