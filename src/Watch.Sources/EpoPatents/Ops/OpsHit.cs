namespace Watch.Sources.EpoPatents.Ops;

/// <summary>A publication that an answer names.</summary>
/// <param name="Number">As the service is asked for it, <c>EP.1000000.A1</c>; null for a placeholder that does not name any.</param>
/// <param name="IsWhole">Whether the answer says its date: a mere hit of a list, or a placeholder, does not.</param>
/// <param name="Hash">Of all that the answer says of it.</param>
internal sealed record OpsHit(string? Number, bool IsWhole, string Hash);
