namespace Watch.Sources.Gleif.Records;

/// <summary>What is kept of a relation; whom it leads to stands beside it.</summary>
internal sealed record RelationState
{
    /// <summary><c>ACTIVE</c>, <c>INACTIVE</c>, <c>NULL</c>.</summary>
    public required string Status { get; init; }

    /// <summary><c>RETIRED</c>, <c>DUPLICATE</c>, <c>ANNULLED</c>; null where the record stands, renewed or not.</summary>
    public string? Registration { get; init; }

    /// <summary>Since when the relation holds.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Until when it held.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>How much it amounts to, in their order; no share of capital or votes. Null where none is told.</summary>
    public IReadOnlyList<Quantity>? Quantities { get; init; }

    /// <summary>Whether it holds: a record that lapsed does, one that was retired does not.</summary>
    internal bool IsInForce() => Status == Codes.Active && Registration is null;
}

/// <summary>An amount of a relation, as printed.</summary>
internal sealed record Quantity(string? Method = null, string? Amount = null, string? Units = null);

/// <summary>What is kept of an exception: the reasons, sorted.</summary>
internal sealed record ExceptionState(IReadOnlyList<string> Reasons);

/// <summary>That an entity came after another.</summary>
internal sealed record SuccessorState;
