using Watch.Contracts.Notices;

namespace Watch.Rules.Matters;

/// <summary>
/// What a notice has in common with others that tell the same, without a matter that names it: the log keeps it beside the row.
/// </summary>
public static class StoryKeys
{
    /// <summary>Of an article its page, its headline and day; of a project its prose; of all else nothing.</summary>
    public static IReadOnlyList<string> Of(Notice notice) => PrintedAct.KeyOf(notice) is { } act ? [act] : ArticleStory.KeysOf(notice);

    /// <summary>
    /// Whether it may be one of several that come together in a package, and are judged together: printings of a matter or an act, and
    /// corrections, since one edition may hold several of one notice.
    /// </summary>
    public static bool IsOfMany(Notice notice) =>
        notice.Matter is not null || notice.Corrects is not null || PrintedAct.KeyOf(notice) is not null;
}
