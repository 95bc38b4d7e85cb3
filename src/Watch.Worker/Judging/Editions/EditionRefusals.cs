using Watch.Rules.Editions;
using Watch.Worker.Store;
using Watch.Worker.Store.Facts;

namespace Watch.Worker.Judging.Editions;

/// <summary>
/// Keeps in a volet's store why an edition that is due is not made, for <c>status</c>: one for the pre-diagnosis of the INPI says nothing
/// before patents have been read for as long as it asks. It is looked for again each hour.
/// </summary>
internal sealed class EditionRefusals(EditionMaking making, IVoletStore store, TimeProvider time)
{
    private static readonly TimeSpan _rest = TimeSpan.FromHours(1);

    // One route asks: its refusal is the volet's.
    private DateTimeOffset _until;

    // A worker before may have left one.
    private bool _mayBeNoted = true;

    /// <summary>Forgets what is kept where no route asks for it any more.</summary>
    public async Task ForgetGoneAsync(IReadOnlyList<DigestRoute> digests, CancellationToken ct)
    {
        if (_mayBeNoted && digests.All(d => d.Years is null))
        {
            await store.Facts.ForgetAsync(VoletFact.EditionRefused, ct);
            _mayBeNoted = false;
        }
    }

    /// <summary>Whether it is refused now.</summary>
    public async Task<bool> IsRefusedAsync(DigestRoute digest, CancellationToken ct)
    {
        if (digest.Years is null)
        {
            return false;
        }

        DateTimeOffset now = time.GetUtcNow();
        if (now < _until)
        {
            return true;
        }

        string? refusal = await making.RefusalAsync(digest, ct);
        if (refusal is null)
        {
            await store.Facts.ForgetAsync(VoletFact.EditionRefused, ct);
            return false;
        }

        _until = now + _rest;
        _mayBeNoted = true;
        await store.Facts.NoteAsync(VoletFact.EditionRefused, refusal, now, ct);
        return true;
    }
}
