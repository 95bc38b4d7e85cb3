using System.Text.Json.Serialization;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Names;

namespace Watch.Rules.Firms;

/// <summary>How closely a firm is watched.</summary>
public enum Sensitivity
{
    /// <summary>Of the offensive list.</summary>
    Followed,

    /// <summary>Of the defensive list; a rule may share it with the groupe de coordination.</summary>
    Sensitive,

    /// <summary>Of the defensive list; never shared.</summary>
    Strategic,
}

/// <summary>A watched legal person, as configuration gives it.</summary>
public sealed record Firm
{
    public required Siren Siren { get; init; }

    /// <summary>Its LEI; null where none is told.</summary>
    public Lei? Lei { get; init; }

    /// <summary>The ISIN of its shares; none where it is not listed, or none is told.</summary>
    [JsonIgnore]
    public IReadOnlyList<Isin> Isins { get; init; } = [];

    /// <summary>Its LEI and ISIN, as they are written.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> OtherNumbers => [.. Isins.Select(i => i.Value).Prepend(Lei?.Value).OfType<string>()];

    /// <summary>The name alerts show.</summary>
    public required string Name { get; init; }

    public required Sensitivity Sensitivity { get; init; }

    /// <summary>The départements it is present in, as in <c>63</c> or <c>2A</c>.</summary>
    public IReadOnlyList<string> Departements { get; init; } = [];

    /// <summary>The sectors it works in, in the administrator's own words, as in <c>aéronautique</c>.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>The group it belongs to, in the administrator's own word; null where none is told.</summary>
    public string? Group { get; init; }

    /// <summary>Where its shares are dealt in; null where that is not told.</summary>
    public ListingMarket? Market { get; init; }

    /// <summary>The other names that it bears or has borne: what no likeness of letters tells.</summary>
    public IReadOnlyList<FirmName> OtherNames { get; init; } = [];

    /// <summary>Where it has its seat and sites; they tell it from others of its name.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>Who runs it; in a text they say that a common word is its name.</summary>
    public IReadOnlyList<string> Officers { get; init; } = [];

    /// <summary>Whether its SIREN alone tells it: a name that too many bear, say.</summary>
    public bool ByNumberOnly { get; init; }

    /// <summary>Notices published before this day do not concern it; null means since ever.</summary>
    public DateOnly? WatchedFrom { get; init; }

    /// <summary>Notices published after this day do not concern it; null means for ever.</summary>
    public DateOnly? WatchedUntil { get; init; }

    // Left out where there is none, so that what was kept before there were any is read, and written, as before.
    [JsonInclude]
    [JsonPropertyName("isins")]
    internal IReadOnlyList<Isin>? WrittenIsins
    {
        get => Isins.Count == 0 ? null : Isins;
        init => Isins = value ?? [];
    }

    /// <summary>Whether it was watched on the day a notice was published.</summary>
    public bool IsWatchedOn(DateOnly day) =>
        (WatchedFrom is not { } from || day >= from) && (WatchedUntil is not { } until || day <= until);
}
