using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Sources.Articles;

/// <summary>Turns what was read of a document into notices: every item is an article.</summary>
/// <param name="source">The source that the items belong to.</param>
/// <param name="family">The family of its documents.</param>
internal sealed class ArticleNotices(SourceId source, string family)
{
    /// <summary>The items that can be named, each once, and why the others cannot.</summary>
    public IEnumerable<Parsed> Of(IReadOnlyList<ArticleEntry> entries, EntryDay days)
    {
        foreach (ArticleEntry entry in entries.Where(e => e.IsEmpty))
        {
            yield return ArticleFault.Of(
                RejectReason.MissingIdentity,
                "The item has neither an id nor a link nor a title nor a text.",
                entry.Raw,
                entry.Position
            );
        }

        foreach (NamedEntry named in NamedEntries.Of([.. entries.Where(e => !e.IsEmpty)]))
        {
            yield return Accepted(named, days);
        }
    }

    private Parsed.Accepted Accepted(NamedEntry named, EntryDay days)
    {
        (string name, ArticleEntry entry, bool isRepeated) = named;
        List<ParseWarning> warnings = [.. entry.Warnings];
        (DateOnly on, DateTimeOffset? at, bool isDetected) = days.Of(entry, warnings);
        if (isRepeated)
        {
            warnings.Add(new ParseWarning("repeated-item", name));
        }

        if (ArticleText.IsCut(entry.FullText))
        {
            warnings.Add(new ParseWarning("cut-text", ""));
        }

        if (entry.IsRecovered)
        {
            warnings.Add(new ParseWarning("recovered-markup", ""));
        }

        return new Parsed.Accepted(
            new Notice
            {
                Source = source,
                Id = name,
                Family = family,
                PublishedOn = on,
                PublishedAt = at,
                DateDetected = isDetected,
                Events = [new NoticeEvent { Kind = EventKind.Article, Label = entry.Title }],
                Text = Text(entry, entry.Excerpt),
                FullText = entry.FullText is null ? null : Text(entry, entry.FullText),
                Link = entry.Link is null ? null : CanonicalLink.Clean(entry.Link),
            }
        )
        {
            Position = entry.Position,
            Warnings = warnings,
            Aliases = named.Aliases,
        };
    }

    private static string? Text(ArticleEntry entry, string? text) =>
        (entry.Title, text) switch
        {
            ({ } title, { } excerpt) when !excerpt.StartsWith(title.TrimEnd('…'), StringComparison.Ordinal) => $"{title}\n{excerpt}",
            var (title, excerpt) => excerpt ?? title,
        };
}
