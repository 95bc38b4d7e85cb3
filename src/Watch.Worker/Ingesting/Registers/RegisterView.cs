using Watch.Contracts.Registers;
using Watch.Sources.Seams;
using Watch.Worker.Store;

namespace Watch.Worker.Ingesting.Registers;

/// <summary>The records of subjects and of all to which they lead or led, as a transaction sees them.</summary>
internal sealed class RegisterView : IRegisterView
{
    // A register whose links never end is damaged; what is further up than any group is not looked at.
    private const int MostLevels = 50;

    private readonly Dictionary<string, IReadOnlyList<RegisterRecord>> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Subject, string Respect), RegisterState?> _states = [];

    private RegisterView() { }

    public IReadOnlyList<RegisterRecord> Of(string subject) => _records.GetValueOrDefault(subject, []);

    /// <summary>What was told last, and whether anything was kept.</summary>
    public bool TryKept(string subject, string respect, out RegisterState? state) => _states.TryGetValue((subject, respect), out state);

    /// <summary>Loads them, level by level.</summary>
    public static async Task<RegisterView> LoadAsync(IRegisterBatch batch, IReadOnlyCollection<string> subjects, CancellationToken ct)
    {
        RegisterView view = new();
        IReadOnlyCollection<string> next = subjects;
        for (int level = 0; next.Count > 0 && level < MostLevels; level++)
        {
            next = await view.AddAsync(batch, next, ct);
        }

        return view;
    }

    private async Task<IReadOnlyCollection<string>> AddAsync(
        IRegisterBatch batch,
        IReadOnlyCollection<string> subjects,
        CancellationToken ct
    )
    {
        ILookup<string, RegisterRecord> records = (await batch.RecordsAsync(subjects, ct)).ToLookup(r => r.Subject, StringComparer.Ordinal);
        foreach (string subject in subjects)
        {
            _records[subject] = [.. records[subject]];
        }

        IReadOnlyList<KeptState> states = await batch.StatesAsync(subjects, ct);
        foreach (KeptState kept in states)
        {
            _states[(kept.Subject, kept.Respect)] = kept.State;
        }

        return
        [
            .. records
                .SelectMany(g => g.Select(r => r.Linked))
                .Concat(states.Select(s => s.State?.Linked ?? ""))
                .Where(l => l.Length > 0 && !_records.ContainsKey(l))
                .Distinct(StringComparer.Ordinal),
        ];
    }
}
