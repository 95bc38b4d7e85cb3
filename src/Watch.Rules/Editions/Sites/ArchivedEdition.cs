using Watch.Contracts.Messages;
using Watch.Rules.French;

namespace Watch.Rules.Editions.Sites;

/// <summary>An edition with those that correct it.</summary>
/// <param name="Content">What it says.</param>
/// <param name="At">When it was closed (UTC).</param>
/// <param name="Corrections">Later editions with an erratum that names it, the earliest first.</param>
internal sealed record ArchivedEdition(EditionContent Content, DateTimeOffset At, IReadOnlyList<PublishedEdition> Corrections)
{
    /// <summary>When it was last corrected; where it never was, when it was closed.</summary>
    public DateTimeOffset Updated => Corrections.Count > 0 ? Corrections[^1].At : At;

    /// <summary>What its page and its entry show: the edition, and before it what became of it.</summary>
    public EditionSheet Sheet() =>
        SiteWording.Corrected(EditionWording.Of(Content), [.. Corrections.Select(c => c.Content)], Content.Number, SiteNames.PageOf);

    /// <param name="editions">All of a route, the earliest first.</param>
    public static IReadOnlyList<ArchivedEdition> Of(IReadOnlyList<PublishedEdition> editions)
    {
        ILookup<int, PublishedEdition> corrections = editions
            .SelectMany(by => by.Content.Errata.Select(e => e.Edition).Distinct().Select(corrected => (Corrected: corrected, By: by)))
            .ToLookup(c => c.Corrected, c => c.By);
        return [.. editions.Select(e => new ArchivedEdition(e.Content, e.At, [.. corrections[e.Content.Number]]))];
    }
}
