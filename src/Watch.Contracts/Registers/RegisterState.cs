namespace Watch.Contracts.Registers;

/// <summary>
/// How a subject of a register stands in one respect, as it is told: made of its records, with what is noise left out. Two that are equal
/// are no news.
/// </summary>
/// <param name="Text">JSON with members in a fixed order.</param>
/// <param name="Linked">The subject to which it leads: the parent; empty where it leads to none.</param>
/// <param name="ChangedAt">
/// When the publisher changed the record that made it so (UTC), where it says; no part of the comparison.
/// </param>
public sealed record RegisterState(string Text, string Linked = "", DateTimeOffset? ChangedAt = null)
{
    /// <summary>Whether another says the same.</summary>
    public bool IsSame(RegisterState? other) =>
        other is not null
        && string.Equals(Text, other.Text, StringComparison.Ordinal)
        && string.Equals(Linked, other.Linked, StringComparison.Ordinal);
}
