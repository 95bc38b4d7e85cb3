using Watch.Sources.Amf.Pdf;
using Watch.Sources.Http;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Asking;
using Watch.Sources.Opendatasoft.Days;

namespace Watch.Sources.Amf.Fetching;

/// <summary>Fetches the documents of rows, for one channel.</summary>
internal sealed class DocumentFetch(Fetcher fetcher, TimeProvider time)
{
    /// <summary>How long a row waits for its document before it is handed over without.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromHours(24);

    /// <summary>How long it is remembered that a row was handed over without: later, one that changes is another notice.</summary>
    private static readonly TimeSpan _memory = TimeSpan.FromDays(400);

    /// <summary>So many failures in a row are the server's, and no more is asked for a while.</summary>
    private const int MostInARow = 5;

    private static readonly TimeSpan _rest = TimeSpan.FromMinutes(30);

    private int _inARow;
    private DateTimeOffset _failedAt;

    /// <summary>
    /// The line of a row with its document, or without where that is not to be had for good; null with what failed where the row waits.
    /// </summary>
    public async Task<(string? Line, Answer.None? Failed)> LineAsync(FetchedDecision decision, FlowProgress progress, CancellationToken ct)
    {
        if (decision.Address is not { } address)
        {
            return (Without(decision, decision.Reason ?? "no-link", progress), null);
        }

        if (_inARow >= MostInARow && time.GetUtcNow() - _failedAt < _rest)
        {
            return IsOutOfPatience(decision, progress)
                ? (Without(decision, "not-fetched", progress), null)
                : Waiting(decision, null, progress);
        }

        using MemoryStream content = new();
        FetchRequest request = new()
        {
            Address = address,
            MaxBytes = PdfText.MostBytes,
            SameHost = true,
        };
        return await fetcher.FetchAsync(request, content, ct) is Fetched.Failed { Fault: var fault }
            ? Failed(decision, fault, progress)
            : Came(decision, content.ToArray(), progress);
    }

    private (string? Line, Answer.None? Failed) Came(FetchedDecision decision, byte[] bytes, FlowProgress progress)
    {
        bool isPdf = bytes.AsSpan(0, Math.Min(bytes.Length, PdfText.MarkWithin)).IndexOf("%PDF-"u8) >= 0;
        _inARow = isPdf ? 0 : _inARow + 1;
        _failedAt = time.GetUtcNow();
        return isPdf || IsOutOfPatience(decision, progress)
            ? (decision.With(bytes, decision.Id is { } id && progress.Without.ContainsKey(FlowProgress.MarkOf(id))), null)
            : Waiting(decision, new Answer.None("the answer is no PDF", Lasting: false), progress);
    }

    private (string? Line, Answer.None? Failed) Failed(FetchedDecision decision, FetchFault fault, FlowProgress progress)
    {
        string? lasting = fault.Kind switch
        {
            FaultKind.TooLarge => "too-large",
            FaultKind.Robots => "robots",
            FaultKind.Address or FaultKind.Redirect => "refused-address",
            _ => null,
        };
        if (lasting is not null)
        {
            return (Without(decision, lasting, progress), null);
        }

        // What is announced before it is there is missing by itself: that says nothing of the server.
        bool isMissing = fault.Kind is FaultKind.NotFound or FaultKind.Gone;
        if (!isMissing)
        {
            _inARow = fault.RetryAt is null ? _inARow + 1 : MostInARow;
            _failedAt = time.GetUtcNow();
        }

        Answer.None none = new(fault.Reason, Lasting: false) { RetryAt = fault.RetryAt, Condition = fault.Condition };
        return IsOutOfPatience(decision, progress)
            ? (Without(decision, isMissing ? "not-found" : "not-fetched", progress), isMissing ? null : none)
            : Waiting(decision, none, progress);
    }

    // It is told by its own id from now on, whatever number its document gives when it comes after all.
    private string Without(FetchedDecision decision, string reason, FlowProgress progress)
    {
        if (decision.Id is { } id)
        {
            DateTimeOffset now = time.GetUtcNow();
            progress.Without.TryAdd(FlowProgress.MarkOf(id), now);
            foreach (string old in progress.Without.Where(w => now - w.Value > _memory).Select(w => w.Key).ToArray())
            {
                progress.Without.Remove(old);
            }
        }

        return decision.Without(reason);
    }

    private (string? Line, Answer.None? Failed) Waiting(FetchedDecision decision, Answer.None? none, FlowProgress progress)
    {
        progress.Waiting.TryAdd(decision.Mark, time.GetUtcNow());
        return (null, none ?? new Answer.None("documents failed again and again; it waits", Lasting: false));
    }

    private bool IsOutOfPatience(FetchedDecision decision, FlowProgress progress) =>
        progress.Waiting.TryGetValue(decision.Mark, out DateTimeOffset since) && time.GetUtcNow() - since >= _patience;
}
