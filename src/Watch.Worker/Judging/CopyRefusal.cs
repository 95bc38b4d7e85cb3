using Watch.Worker.Store;
using Watch.Worker.Store.Facts;

namespace Watch.Worker.Judging;

/// <summary>Keeps in a volet's store why its log cannot be copied, for <c>status</c>.</summary>
internal sealed class CopyRefusal(IVoletStore store, TimeProvider time)
{
    // A worker before may have left one.
    private bool _mayBeNoted = true;

    /// <summary>Notes it; one that is noted stays with its beginning.</summary>
    public Task NoteAsync(Exception failure, CancellationToken ct) =>
        TryAsync(
            async () =>
            {
                _mayBeNoted = true;
                await store.Facts.NoteAsync(VoletFact.CopyRefused, ReasonOf(failure), time.GetUtcNow(), ct);
            },
            ct
        );

    /// <summary>Notes that it goes on.</summary>
    public Task MendAsync(CancellationToken ct) =>
        TryAsync(
            async () =>
            {
                if (_mayBeNoted)
                {
                    await store.Facts.ForgetAsync(VoletFact.CopyRefused, ct);
                    _mayBeNoted = false;
                }
            },
            ct
        );

    /// <summary>What it says and what is behind that, in one line.</summary>
    public static string ReasonOf(Exception failure)
    {
        List<string> said = [];
        for (Exception? e = failure; e is not null; e = e.InnerException)
        {
            said.Add(e.Message.ReplaceLineEndings(" "));
        }

        return string.Join(": ", said.Distinct(StringComparer.Ordinal));
    }

    // A volet's store that is away is told by whoever asks it; the log of the program holds the reason too.
    private static async Task TryAsync(Func<Task> work, CancellationToken ct)
    {
        try
        {
            await work();
        }
        catch (Exception ex) when (ex is not OutOfMemoryException && !ct.IsCancellationRequested) { }
    }
}
