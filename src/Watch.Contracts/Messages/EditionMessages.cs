using Watch.Contracts.Identifiers;
using Watch.Contracts.Routes;

namespace Watch.Contracts.Messages;

/// <summary>An edition of grouped items is out: the only message of a route in mode <c>digest</c>.</summary>
/// <param name="Edition">The whole of it.</param>
public sealed record DigestPublished(EditionContent Edition);

/// <summary>What an edition says. Version 1; fields are only ever added. The same edition built again is the same.</summary>
public sealed record EditionContent
{
    /// <summary>Its id for ever.</summary>
    public required Guid Id { get; init; }

    /// <summary>Which side it belongs to.</summary>
    public required Volet Volet { get; init; }

    /// <summary>Whose edition it is.</summary>
    public required Route Route { get; init; }

    /// <summary>What the readers call it, in French: <c>Veille brevets de ViaMéca</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The number among the editions of the route: 1, 2, 3…; 0 in a preview.</summary>
    public required int Number { get; init; }

    /// <summary>The day on which it was closed, in France.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The position of the log after which it begins: where the one before was closed.</summary>
    public required long After { get; init; }

    /// <summary>The position of the log at which it was closed.</summary>
    public required long Position { get; init; }

    /// <summary>Where it stands on the site of its route, whole; null where that has no address, and in a preview.</summary>
    public Uri? Archive { get; init; }

    /// <summary>By theme, in the order of the cluster's file; what has none comes last. Empty where nothing was published.</summary>
    public required IReadOnlyList<EditionTheme> Themes { get; init; }

    /// <summary>What changed hands, was pledged, licensed, or ended.</summary>
    public IReadOnlyList<EditionItem> Acts { get; init; } = [];

    /// <summary>What an earlier edition said and is no longer so.</summary>
    public IReadOnlyList<EditionErratum> Errata { get; init; } = [];

    /// <summary>Applicants who stand in no earlier edition, in order of name.</summary>
    public IReadOnlyList<string> NewApplicants { get; init; } = [];

    /// <summary>The last editions, the earliest first, this one last; at most twelve.</summary>
    public IReadOnlyList<EditionCount> Counts { get; init; } = [];

    /// <summary>What was read for it, one for each source of patents.</summary>
    public IReadOnlyList<EditionSource> Sources { get; init; } = [];

    /// <summary>
    /// Since when patents are read without a hole, in the edition for the pre-diagnosis of the INPI; null in any other.
    /// </summary>
    public DateOnly? PatentsReadSince { get; init; }

    /// <summary>What was not covered (a missing package, a late source), in French.</summary>
    public IReadOnlyList<string> CoverageWarnings { get; init; } = [];

    /// <summary>What it tells anew: the publications by theme, then the acts.</summary>
    public IEnumerable<EditionItem> Items() => Themes.SelectMany(t => t.Items).Concat(Acts);

    /// <summary>The same, then what it corrects.</summary>
    public IEnumerable<EditionItem> ItemsWithErrata() => Items().Concat(Errata.Select(e => e.Item));
}

/// <summary>A theme of an edition.</summary>
/// <param name="Name">In French, as the cluster's file has it.</param>
/// <param name="Items">Families new to the route first, then by title; what is of one family stands together.</param>
public sealed record EditionTheme(string Name, IReadOnlyList<EditionItem> Items);

/// <summary>A correction of what an earlier edition said.</summary>
/// <param name="Edition">The number of that edition.</param>
/// <param name="EditionDay">The day of that edition.</param>
/// <param name="Item">The item as it stands now; as it stood, where it was withdrawn.</param>
/// <param name="IsWithdrawn">Whether it no longer holds at all.</param>
public sealed record EditionErratum(int Edition, DateOnly EditionDay, EditionItem Item, bool IsWithdrawn);

/// <summary>How much stood in an edition.</summary>
/// <param name="Themes">Those that had items.</param>
public sealed record EditionCount(int Number, DateOnly Day, IReadOnlyList<ThemeCount> Themes, int Acts);

/// <summary>How many items a theme had.</summary>
public sealed record ThemeCount(string Theme, int Items);

/// <summary>What was read of a source for an edition.</summary>
/// <param name="Notices">How many notices of it, whatever they are about.</param>
/// <param name="Last">The latest day of publication among them; null where there were none.</param>
public sealed record EditionSource(SourceId Source, int Notices, DateOnly? Last = null);
