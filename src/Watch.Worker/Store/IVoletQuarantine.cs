namespace Watch.Worker.Store;

/// <summary>
/// The rows of a volet's store that a build of the program could not read. The same build does not try them again by itself; another
/// does. What was read is forgotten when it is sent, or saved.
/// </summary>
internal interface IVoletQuarantine
{
    /// <summary>Which build this is.</summary>
    StoreBuild Build { get; }

    /// <summary>Notes rows that this build could not read; noting twice changes nothing but the reason.</summary>
    Task NoteAsync(IReadOnlyCollection<UnreadableStoredRow> rows, DateTimeOffset at, CancellationToken ct);

    /// <summary>All of them, by table and key.</summary>
    Task<IReadOnlyList<Stored<QuarantinedRow>>> ListAsync(CancellationToken ct);

    /// <summary>Forgets a row for every build, so that it is tried again; false where it was not there.</summary>
    Task<bool> ForgetAsync(string table, string key, CancellationToken ct);
}

/// <summary>A row that could not be read.</summary>
/// <param name="Row">Which, and why.</param>
/// <param name="Build">By which build.</param>
/// <param name="At">When (UTC).</param>
internal sealed record QuarantinedRow(UnreadableStoredRow Row, string Build, DateTimeOffset At);
