using System.Text.Json.Serialization;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Names.Reading;

namespace Watch.Rules.Names;

/// <summary>What a name of a firm is.</summary>
public enum NameKind
{
    /// <summary>The denomination of the register.</summary>
    Legal,

    /// <summary>A denomination it has left.</summary>
    Former,

    /// <summary>A trade name or sign.</summary>
    Trade,

    Brand,

    Acronym,
}

/// <summary>A name that a firm bears or has borne.</summary>
/// <param name="Text">As written.</param>
/// <param name="From">The first day it was borne; null means since ever.</param>
/// <param name="Until">The last day; null means still.</param>
/// <param name="Provenance">Where it is known from, as in <c>SIRENE</c>.</param>
public sealed record FirmName(
    string Text,
    NameKind Kind = NameKind.Legal,
    DateOnly? From = null,
    DateOnly? Until = null,
    string? Provenance = null
)
{
    /// <summary>Whether it tells a firm from others at all: <c>SARL</c> and <c>NEANT</c> do not.</summary>
    [JsonIgnore]
    public bool IsTelling => !NameReader.Read(Text).IsPlaceholder;
}

/// <summary>A firm to be recognised, with what tells it from others.</summary>
public sealed record NamedFirm
{
    /// <summary>What the caller calls it.</summary>
    public required string Id { get; init; }

    /// <summary>Its names; aliases are the only way past what letters can tell.</summary>
    public required IReadOnlyList<FirmName> Names { get; init; }

    /// <summary>Its SIREN, where known.</summary>
    public Siren? Siren { get; init; }

    /// <summary>Its LEI, where known.</summary>
    public Lei? Lei { get; init; }

    /// <summary>Its securities, where it is listed.</summary>
    public IReadOnlyList<Isin> Isins { get; init; } = [];

    /// <summary>Where it has its seat and sites.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>Words of its trade, as in <c>pneumatique</c>.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>Who runs it.</summary>
    public IReadOnlyList<string> Officers { get; init; } = [];

    /// <summary>The name of its group, where it is part of one.</summary>
    public string? Group { get; init; }
}
