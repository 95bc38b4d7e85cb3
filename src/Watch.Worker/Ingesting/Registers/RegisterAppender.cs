using Watch.Contracts.Registers;
using Watch.Worker.Store;

namespace Watch.Worker.Ingesting.Registers;

/// <summary>
/// Takes what a register publishes into its states, and what is new of them into the log. Knows neither what a record means nor who is
/// watched.
/// </summary>
internal sealed class RegisterAppender(IRegisterStore store)
{
    /// <summary>
    /// The most subjects that are looked at in one transaction, so that what was published together is mostly announced together.
    /// </summary>
    private const int MostTogether = 1_000;

    /// <summary>Begins a document. What is older than what is known is passed over, and says so.</summary>
    public async Task<RegisterDocument> BeginAsync(RegisterOrigin origin, CancellationToken ct)
    {
        RegisterPart part = await store.PartAsync(origin.Source, origin.Publication.Part, ct);
        return new RegisterDocument(origin, part);
    }

    /// <summary>Takes some of its records.</summary>
    public async Task TakeAsync(RegisterDocument document, IReadOnlyList<RegisterRecord> records, CancellationToken ct)
    {
        if (document.IsOlder)
        {
            return;
        }

        document.Meet(records);
        await using IRegisterBatch batch = await store.BeginAsync(document.Source, ct);
        await (document.IsBaseline ? WriteFirstAsync(batch, document, records, ct) : ApplyAsync(batch, document, records, ct));
        await batch.CommitAsync(ct);
    }

    /// <summary>Ends what a whole publication no longer holds.</summary>
    /// <param name="document">The publication.</param>
    /// <param name="unread">The subjects of records in it that could not be read: nothing of theirs ends.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task CompleteAsync(RegisterDocument document, IReadOnlyCollection<string> unread, CancellationToken ct)
    {
        if (document.IsOlder || document.IsBaseline)
        {
            return;
        }

        HashSet<string> untold = new(unread, StringComparer.Ordinal);
        List<RegisterRecord> gone = [];
        await foreach (RegisterKey key in store.KeysAsync(document.Source, document.Publication.Part, ct))
        {
            if (document.Register.EndsByAbsence(key.Category) && !document.HasMet(key) && !untold.Contains(key.Subject))
            {
                gone.Add(
                    new RegisterRecord
                    {
                        Subject = key.Subject,
                        Category = key.Category,
                        Linked = key.Linked,
                        State = null,
                    }
                );
            }
        }

        foreach (RegisterRecord[] some in gone.Chunk(MostTogether))
        {
            await using IRegisterBatch batch = await store.BeginAsync(document.Source, ct);
            await ApplyAsync(batch, document, some, ct);
            await batch.CommitAsync(ct);
        }
    }

    /// <summary>Looks at all that changed, and notes how far the part was read.</summary>
    /// <param name="document">The document.</param>
    /// <param name="isBroken">Whether it breaks off: what was read of it holds, and it is to be read again.</param>
    /// <param name="ct">Cancels it.</param>
    /// <returns>The notices that were read, and how many rows the log got for them.</returns>
    public async Task<RegisterResult> EndAsync(RegisterDocument document, bool isBroken, CancellationToken ct)
    {
        RegisterResult result = new();
        if (document.IsOlder)
        {
            return result;
        }

        while (await SettleAsync(document, result, ct)) { }

        if (isBroken || !document.MovesPart)
        {
            return result;
        }

        await using IRegisterBatch batch = await store.BeginAsync(document.Source, ct);
        await batch.SavePartAsync(document.Publication, document.Publication.IsWhole, ct);
        await batch.CommitAsync(ct);
        return result;
    }

    private async Task<bool> SettleAsync(RegisterDocument document, RegisterResult result, CancellationToken ct)
    {
        await using IRegisterBatch batch = await store.BeginAsync(document.Source, ct);
        IReadOnlyList<QueuedSubject> queued = await batch.NextAsync(document.Publication, MostTogether, ct);
        if (queued.Count == 0)
        {
            return false;
        }

        await new RegisterSettling(batch, document, result).SettleAsync(queued, ct);
        await batch.CommitAsync(ct);
        return true;
    }

    // What leads somewhere is kept as told, so that it can be followed from the first day on; the rest is made of the records when it first
    // changes.
    private static async Task WriteFirstAsync(
        IRegisterBatch batch,
        RegisterDocument document,
        IReadOnlyList<RegisterRecord> records,
        CancellationToken ct
    )
    {
        RegisterRecord[] last = [.. records.GroupBy(RegisterKey.Of).Select(g => g.Last())];
        await batch.WriteAsync(document.Publication, last, ct);
        await batch.QueueAsync(
            document.Publication,
            [.. last.Where(r => r.Linked.Length > 0).Select(r => r.Subject).Distinct(StringComparer.Ordinal)],
            ct
        );
    }

    private static async Task ApplyAsync(
        IRegisterBatch batch,
        RegisterDocument document,
        IReadOnlyList<RegisterRecord> records,
        CancellationToken ct
    )
    {
        string[] subjects = [.. records.Select(r => r.Subject).Distinct(StringComparer.Ordinal)];
        IReadOnlyDictionary<RegisterKey, AgedRecord> known = await batch.AgedAsync(subjects, ct);
        RegisterRecord[] changed = [.. Newest(records, known, document).Where(r => IsChange(r, PublishedIn(known, r)))];
        if (changed.Length == 0)
        {
            return;
        }

        string[] touched = [.. changed.Select(r => r.Subject).Distinct(StringComparer.Ordinal)];
        string[] reaching =
        [
            .. changed
                .Where(r => document.Register.ReachesBelow(PublishedIn(known, r), r.State is null ? null : r))
                .Select(r => r.Subject)
                .Distinct(StringComparer.Ordinal),
        ];
        await KeepFirstAsync(batch, document, touched, ct);
        await batch.WriteAsync(document.Publication, changed, ct);
        await batch.QueueAsync(document.Publication, [.. touched, .. await batch.LeadingToAsync(reaching, ct)], ct);
    }

    // Of what is published twice the later one holds; a record is never put back by an older one.
    private static IEnumerable<RegisterRecord> Newest(
        IReadOnlyList<RegisterRecord> records,
        IReadOnlyDictionary<RegisterKey, AgedRecord> known,
        RegisterDocument document
    ) =>
        records
            .GroupBy(RegisterKey.Of)
            .Select(g => g.Aggregate((a, b) => b.ChangedAt < a.ChangedAt ? a : b))
            .Where(r => !known.TryGetValue(RegisterKey.Of(r), out AgedRecord? aged) || IsNewer(r, aged, document));

    private static bool IsNewer(RegisterRecord record, AgedRecord known, RegisterDocument document) =>
        document.Register.IsByRecord || document.Publication.ContentDate == known.ContentDate
            ? !(record.ChangedAt < known.Record.ChangedAt)
            : document.Publication.ContentDate > known.ContentDate;

    private static RegisterRecord? PublishedIn(IReadOnlyDictionary<RegisterKey, AgedRecord> known, RegisterRecord record) =>
        known.TryGetValue(RegisterKey.Of(record), out AgedRecord? aged) && aged.Record.State is not null ? aged.Record : null;

    private static bool IsChange(RegisterRecord record, RegisterRecord? known) =>
        !string.Equals(record.State, known?.State, StringComparison.Ordinal);

    private static async Task KeepFirstAsync(IRegisterBatch batch, RegisterDocument document, string[] touched, CancellationToken ct)
    {
        RegisterView view = await RegisterView.LoadAsync(batch, touched, ct);
        await batch.KeepFirstAsync(
            document.Publication.ContentDate,
            [
                .. touched
                    .Where(s => view.Of(s).Count > 0)
                    .SelectMany(s => document.Register.Respects.Select(r => new KeptState(s, r, document.Register.StateOf(s, r, view)))),
            ],
            ct
        );
    }
}
