namespace Watch.Worker.Store.Facts;

/// <summary>What the workers of a volet last saw of what they depend on, each under a name, for whoever looks.</summary>
internal interface IVoletFacts
{
    /// <summary>Notes what is so, in the place of what was known; since when stays as it was until it is forgotten.</summary>
    Task NoteAsync(string name, string value, DateTimeOffset at, CancellationToken ct);

    /// <summary>Notes that it is so no longer.</summary>
    Task ForgetAsync(string name, CancellationToken ct);

    /// <summary>All of them, by name.</summary>
    Task<IReadOnlyList<Stored<VoletFact>>> ListAsync(CancellationToken ct);
}
