namespace Watch.Worker.Store;

/// <summary>
/// A volet's own copy of the public log. What it asks of the public side is the same whatever the volet does: the next rows in their
/// order, whole, in batches of one size, and what was erased since.
/// </summary>
internal interface ILogCopy
{
    /// <summary>Copies the next batch, after the one that another worker may be copying.</summary>
    /// <param name="arriving">Called when rows have come, before anybody sees them.</param>
    /// <param name="ct">Cancels it.</param>
    /// <exception cref="StoreException">
    /// The copy holds a row that the log has not: one of them was restored from an older backup, or they never belonged together.
    /// </exception>
    Task<CopiedBatch> CopyAsync(Func<CancellationToken, Task> arriving, CancellationToken ct);
}

/// <summary>What was copied of the log.</summary>
/// <param name="Rows">Rows that are new in the copy.</param>
/// <param name="Erased">Payloads that were erased from it.</param>
/// <param name="More">True where the batch was full, so that more may wait.</param>
internal sealed record CopiedBatch(int Rows, int Erased, bool More);
