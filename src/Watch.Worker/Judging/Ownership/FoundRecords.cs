using Watch.Contracts.Registers;

namespace Watch.Worker.Judging.Ownership;

/// <summary>Records by what they are asked for.</summary>
internal sealed class FoundRecords(IReadOnlyCollection<RegisterRecord> records)
{
    private readonly ILookup<string, RegisterRecord> _numbered = records
        .SelectMany(r =>
            new[] { r.Subject, r.Siren?.Value }.OfType<string>().Distinct(StringComparer.Ordinal).Select(n => (Number: n, Record: r))
        )
        .ToLookup(p => p.Number, p => p.Record, StringComparer.Ordinal);

    private readonly ILookup<string, RegisterRecord> _named = records
        .Select(r => (Key: OwnedFirm.Named(StateText.Of(r.State!).Text("name")!), Record: r))
        .Where(p => p.Key is not null)
        .ToLookup(p => p.Key!, p => p.Record, StringComparer.Ordinal);

    public IEnumerable<RegisterRecord> Numbered(string key) => _numbered[key];

    public IEnumerable<RegisterRecord> Named(string key) => _named[key];
}
