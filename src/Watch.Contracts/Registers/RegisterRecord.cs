using Watch.Contracts.Identifiers;

namespace Watch.Contracts.Registers;

/// <summary>
/// One record of a register, as a publication states it: what is, not what happened (GLEIF, SIRENE, RNE). A record is named by its subject,
/// its category and what it points to; a later publication replaces it.
/// </summary>
public sealed record RegisterRecord
{
    /// <summary>Whom it is about, by the register's own number: an LEI, a SIREN.</summary>
    public required string Subject { get; init; }

    /// <summary>What it tells of the subject, as in <c>entity</c>, <c>direct-relation</c>; the register's own list.</summary>
    public required string Category { get; init; }

    /// <summary>The subject of the same register to which it leads: a parent, a successor; empty where it leads to none.</summary>
    public string Linked { get; init; } = "";

    /// <summary>The French number of the subject, where the record tells a valid one.</summary>
    public Siren? Siren { get; init; }

    /// <summary>Whether the subject is in France, by what the record says; false where it says nothing of it.</summary>
    public bool InFrance { get; init; }

    /// <summary>
    /// All that is kept of it, as JSON with members in a fixed order and lists sorted, so that the same state is the same text; null where
    /// the publisher says that the record is deleted.
    /// </summary>
    public required string? State { get; init; }

    /// <summary>When the publisher last changed it (UTC), where it says so. No part of the state.</summary>
    public DateTimeOffset? ChangedAt { get; init; }
}
