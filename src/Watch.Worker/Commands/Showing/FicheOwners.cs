using System.Globalization;
using System.Text.Json;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Registers;
using Watch.Rules.Fiches;
using Watch.Rules.Ownership;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Showing;

/// <summary>
/// Who is above a firm, by the records of the register of LEI as they stand now: asked of the copy that the command may see, step by step
/// upwards, and never as a whole.
/// </summary>
internal sealed class FicheOwners(IRegisterStore registers)
{
    // The longest chain of consolidation in the register has 13 steps; more than this is a loop or nobody reads it.
    private const int MostSteps = 25;
    private const int MostFirms = 500;

    private const string Relations = "rr";

    private static readonly SourceId Register = new("gleif");

    private readonly Dictionary<string, List<RegisterRecord>> _records = new(StringComparer.Ordinal);

    /// <summary>Null where the register holds nothing of the firm.</summary>
    public async Task<FicheOwnership?> OfAsync(FicheSubject subject, CancellationToken ct)
    {
        string[] level = [.. subject.Leis.Select(l => l.Value)];
        for (int step = 0; level.Length > 0 && step < MostSteps && _records.Count < MostFirms; step++)
        {
            level = await ReadAsync(level, ct);
        }

        string? firm = subject.Leis.Select(l => l.Value).FirstOrDefault(lei => EntityOf(lei) is not null);
        if (firm is null)
        {
            return null;
        }

        DateTimeOffset heldAt = (await registers.PartAsync(Register, Relations, ct)).ContentDate ?? default;
        OwnershipGraph graph = OwnershipGraph.Of(_records.Keys.SelectMany(child => EdgesOf(child, heldAt)), _records.Keys.Select(Node));
        return OwnershipTree.Of(graph.ChainOf(Node(firm) with { Siren = subject.Siren }), []);
    }

    // Gives those to be read next.
    private async Task<string[]> ReadAsync(string[] subjects, CancellationToken ct)
    {
        foreach (string subject in subjects)
        {
            _records.TryAdd(subject, []);
        }

        IReadOnlyList<RegisterRecord> read = await registers.RecordsAsync(Register, subjects, ct);
        foreach (RegisterRecord record in read)
        {
            _records[record.Subject].Add(record);
        }

        return
        [
            .. read.Where(r => r.Linked.Length > 0)
                .Select(r => r.Linked)
                .Where(l => !_records.ContainsKey(l))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private IEnumerable<OwnershipEdge> EdgesOf(string child, DateTimeOffset heldAt) =>
        from record in _records[child]
        where record.Category is "direct-relation" or "ultimate-relation"
        let state = StateOf(record)
        where TextOf(state, "status") == "ACTIVE" && TextOf(state, "registration") is null
        select OwnershipEdge.Consolidated(
            Node(child),
            Node(SuccessorOf(record.Linked)),
            new EdgeOrigin.OfRegister(Register, Relations, heldAt),
            isUltimate: record.Category == "ultimate-relation"
        ) with
        {
            From = DayOf(state, "from"),
        };

    // A relation to a parent that is no more stands in the register as it did: whoever came after it is the parent.
    private string SuccessorOf(string lei)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (seen.Add(lei) && _records.TryGetValue(lei, out List<RegisterRecord>? records))
        {
            string[] after = [.. records.Where(r => r.Category == "successor").Select(r => r.Linked).Distinct(StringComparer.Ordinal)];
            if (after.Length != 1 || EntityOf(lei) is not { } entity || TextOf(StateOf(entity), "registration") is null)
            {
                break;
            }

            lei = after[0];
        }

        return lei;
    }

    private OwnershipNode Node(string lei)
    {
        RegisterRecord? entity = EntityOf(lei);
        JsonElement state = entity is null ? default : StateOf(entity);
        return new OwnershipNode
        {
            Lei = Lei.TryParse(lei, out Lei number) ? number : null,
            Siren = entity?.Siren,
            Name = TextOf(state, "name") ?? "",
            Country = TextOf(state, "country"),
            Headquarters = TextOf(state, "headquarters"),
            Jurisdiction = TextOf(state, "jurisdiction"),
            NoOwner = WhyNobody(lei),
        };
    }

    private RegisterRecord? EntityOf(string lei) =>
        _records.TryGetValue(lei, out List<RegisterRecord>? records) ? records.Find(r => r.Category == "entity") : null;

    private NoOwner? WhyNobody(string lei)
    {
        RegisterRecord? exception = _records.TryGetValue(lei, out List<RegisterRecord>? records)
            ? records.Find(r => r.Category == "direct-exception") ?? records.Find(r => r.Category == "ultimate-exception")
            : null;
        return
            exception is not null
            && StateOf(exception) is { ValueKind: JsonValueKind.Object } state
            && state.TryGetProperty("reasons", out JsonElement reasons)
            ? reasons.EnumerateArray().Select(r => (NoOwner?)Of(r.GetString())).FirstOrDefault()
            : null;
    }

    // What is left is kept from the public, for one reason or another.
    private static NoOwner Of(string? reason) =>
        reason switch
        {
            "NATURAL_PERSONS" => NoOwner.NaturalPersons,
            "NON_CONSOLIDATING" => NoOwner.NonConsolidating,
            "NO_KNOWN_PERSON" => NoOwner.NoKnownPerson,
            "NO_LEI" => NoOwner.NoLei,
            _ => NoOwner.NonPublic,
        };

    // One damaged state costs itself.
    private static JsonElement StateOf(RegisterRecord record)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(record.State ?? "{}");
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static string? TextOf(JsonElement state, string name) =>
        state.ValueKind == JsonValueKind.Object
        && state.TryGetProperty(name, out JsonElement value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static DateOnly? DayOf(JsonElement state, string name) =>
        DateOnly.TryParseExact(TextOf(state, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;
}
