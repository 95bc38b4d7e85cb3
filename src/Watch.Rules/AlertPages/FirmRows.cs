using Watch.Contracts.Identifiers;
using Watch.Rules.Text;

namespace Watch.Rules.AlertPages;

/// <summary>What a route received about one firm, which is known by its number.</summary>
/// <param name="Name">As the latest of them calls it.</param>
/// <param name="Page">The file of its page.</param>
/// <param name="Rows">The newest publication first.</param>
internal sealed record FirmRows(Siren Siren, string Name, string Page, IReadOnlyList<EntryRow> Rows)
{
    private readonly Dictionary<Guid, int> _places = Rows.SelectMany((row, place) => row.Entries.Select(e => (e.Id, place)))
        .ToDictionary(e => e.Id, e => e.place);

    /// <summary>Its name in small letters without accents, by which firms are ordered.</summary>
    public string Sorted => string.Concat(Name.Select(Letters.Of));

    public static FirmRows Of(Siren siren, string page, IEnumerable<PageEntry> entries)
    {
        IReadOnlyList<EntryRow> rows = EntryRow.Of(entries);
        return new FirmRows(siren, rows[0].First.Firm ?? siren.Value, page, rows);
    }

    /// <summary>The row of an entry with so many on each side of it, the newest publication first.</summary>
    public IReadOnlyList<PageEntry> Around(PageEntry entry, int sides)
    {
        int place = _places[entry.Id];
        int begin = Math.Max(0, place - sides);
        return
        [
            .. Rows.Skip(begin).Take(place + sides + 1 - begin).Select(r => r.Entries.FirstOrDefault(e => e.Id == entry.Id) ?? r.First),
        ];
    }
}

/// <summary>What stands around an alert or a backfill on its page.</summary>
/// <param name="Row">The other alerts of its operation, and itself.</param>
/// <param name="Firm">The firm that it is about; null where it is about none.</param>
/// <param name="Timeline">What the route received about the firm shortly before and after, and the alert itself.</param>
internal sealed record AlertSurroundings(EntryRow Row, FirmRows? Firm, IReadOnlyList<PageEntry> Timeline);
