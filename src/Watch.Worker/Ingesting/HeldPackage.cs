using Watch.Contracts.Notices;
using Watch.Rules.Matters;
using Watch.Worker.Store;

namespace Watch.Worker.Ingesting;

/// <summary>
/// What of a package waits until the package has been read whole: the notices of matters, those that print one act, and corrections, so
/// that all that it tells of one comes into the log at once, and the notes on the documents that they stand in.
/// </summary>
/// <param name="name">The package.</param>
internal sealed class HeldPackage(string name)
{
    // A bound on memory. What is told of a matter after it is a correction.
    private const int MostHeld = 50_000;

    private readonly List<LogCandidate> _candidates = [];
    private readonly List<(IngestStep.Read Read, int Notices, int Stored)> _read = [];

    /// <summary>The package.</summary>
    public string Name => name;

    /// <summary>Whether no more may wait.</summary>
    public bool IsFull => _candidates.Count >= MostHeld;

    /// <summary>The notes that wait, each with the notices of its document and how many of them were stored before.</summary>
    public IReadOnlyList<(IngestStep.Read Read, int Notices, int Stored)> Read => _read;

    public void Hold(IEnumerable<LogCandidate> candidates) => _candidates.AddRange(candidates);

    public void Hold(IngestStep.Read read, int notices, int stored) => _read.Add((read, notices, stored));

    /// <summary>Whether a notice of the document that is being read waits.</summary>
    public bool Holds(string document) => _candidates.Count > 0 && _candidates[^1].Document == document;

    /// <summary>For one transaction of the log each: a matter is never split.</summary>
    /// <param name="size">About how many candidates.</param>
    public IEnumerable<IReadOnlyList<LogCandidate>> Batches(int size)
    {
        List<LogCandidate> batch = [];
        foreach (LogCandidate[] together in Matters().SelectMany(g => g.Chunk(LogEntry.MostTogether)))
        {
            if (batch.Count > 0 && batch.Count + together.Length > size)
            {
                yield return batch;
                batch = [];
            }

            batch.AddRange(together);
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    // A printing that names the matter of an act brings in those that print the act and name none.
    private IEnumerable<IEnumerable<LogCandidate>> Matters()
    {
        ILookup<string, string> matters = _candidates
            .Where(c => c.Notice.Matter is not null && PrintedAct.KeyOf(c.Notice) is not null)
            .ToLookup(c => PrintedAct.KeyOf(c.Notice)!, c => c.Notice.Matter!, StringComparer.Ordinal);
        return _candidates.GroupBy(
            c => c.Notice.Matter ?? c.Notice.CorrectsKey?.ToString() ?? ActOf(c.Notice, matters),
            StringComparer.Ordinal
        );
    }

    private static string ActOf(Notice notice, ILookup<string, string> matters) =>
        PrintedAct.KeyOf(notice) is { } act ? matters[act].FirstOrDefault() ?? act : "";
}
