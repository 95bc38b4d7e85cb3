using System.Globalization;
using System.Text.Json;
using Watch.Sources.Amf.Bdif;
using Watch.Sources.Http;
using Watch.Sources.Http.Answers;
using Watch.Sources.Opendatasoft;
using Watch.Sources.Opendatasoft.Days;

namespace Watch.Sources.Amf.Fetching;

/// <summary>
/// Pages of the BDIF, by <c>From</c> and <c>Size</c>: its <c>page</c> is passed over in silence. Its <c>total</c> stops at 10,000, and is
/// missing at times: then a page that is not full is the last.
/// </summary>
internal sealed class BdifPages(SourceHttp http, Uri root) : IDayPages
{
    private const long MaxPageBytes = 64 * 1024 * 1024;

    private static readonly Answer.None _noPage = new("the answer is no page of items", Lasting: false);

    /// <summary>What is asked: the codes of the publisher's own list, by family.</summary>
    public static IReadOnlyList<DayFlow> Flows { get; } =
    [
        new(AmfNames.Crossings, day => Query(day, "TypesInformation=SPDE&TypesDocument=Declarations"), _ => []),
        new(AmfNames.Other, day => Query(day, "TypesInformation=SPDE&TypesInformation=OPA"), _ => [])
        {
            Takes = item => !BdifItem.IsCrossing(item),
        },
    ];

    public async Task<(DatasetPage? Page, Answer.None Fault)> PageAsync(string where, int offset, CancellationToken ct)
    {
        Uri address = new(
            root,
            string.Create(CultureInfo.InvariantCulture, $"informations?{where}&From={offset}&Size={DatasetQuery.PageSize}")
        );
        MemoryStream bytes = new();
        Answer answer = await http.GetAsync(address, bytes, MaxPageBytes, ct);
        bytes.Position = 0;
        return answer is Answer.None none ? (null, none) : (Read(bytes, offset), _noPage);
    }

    private static DatasetPage? Read(MemoryStream bytes, int offset)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            JsonElement root = document.RootElement.Clone();
            return root.Member("result") is { ValueKind: JsonValueKind.Array } items
                ? Page(root, [.. items.EnumerateArray()], offset)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A total of 10,000 says no more than that there are as many: the day is then asked for again by whoever sees that it is full.
    private static DatasetPage Page(JsonElement root, IReadOnlyList<JsonElement> items, int offset)
    {
        bool isFull = items.Count >= DatasetQuery.PageSize;
        int total =
            root.Member("total") is { ValueKind: JsonValueKind.Number } told && told.TryGetInt32(out int count)
                ? count
                : offset + items.Count + (isFull ? 1 : 0);
        return new DatasetPage(total >= DatasetQuery.Window ? DatasetQuery.Window + 1 : total, items);
    }

    private static string Query(DateOnly day, string types) =>
        string.Create(CultureInfo.InvariantCulture, $"{types}&DateDebut={day:yyyy-MM-dd}&DateFin={day:yyyy-MM-dd}");
}
