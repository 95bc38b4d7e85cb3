namespace Watch.Sources.Gleif.Records;

/// <summary>What is kept of an entity. No address is part of it. Lists are null where they are empty.</summary>
internal sealed record EntityState
{
    public required string Name { get; init; }

    /// <summary>Earlier names, trade names and names in other letters, in their order.</summary>
    public IReadOnlyList<OtherName>? OtherNames { get; init; }

    /// <summary>The country of the legal address (ISO 3166-1 alpha-2).</summary>
    public string? Country { get; init; }

    /// <summary>The country of the headquarters.</summary>
    public string? Headquarters { get; init; }

    /// <summary>A country, or a part of one (<c>US-DE</c>).</summary>
    public string? Jurisdiction { get; init; }

    public string? Category { get; init; }

    /// <summary><c>ACTIVE</c> or <c>INACTIVE</c>.</summary>
    public string? Status { get; init; }

    /// <summary><c>RETIRED</c>, <c>MERGED</c>, <c>DUPLICATE</c>, <c>ANNULLED</c>; null where the record stands.</summary>
    public string? Registration { get; init; }

    /// <summary>The LEI of those that came after it, sorted.</summary>
    public IReadOnlyList<string>? Successors { get; init; }

    public string? RegisteredAt { get; init; }

    public string? RegisteredAs { get; init; }

    /// <summary>ISO 20275.</summary>
    public string? LegalForm { get; init; }

    public DateOnly? CreatedOn { get; init; }

    public IReadOnlyList<EntityEvent>? Events { get; init; }
}

/// <summary>Another name of an entity.</summary>
internal sealed record OtherName(string Text, string? Type = null);

/// <summary>What happened to an entity by the register's own list, as in <c>MERGERS_AND_ACQUISITIONS</c>.</summary>
/// <param name="Type">As printed.</param>
/// <param name="On">The day from which it holds.</param>
/// <param name="Status">Null where it is completed.</param>
internal sealed record EntityEvent(string Type, DateOnly? On = null, string? Status = null);
