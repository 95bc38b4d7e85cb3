using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using Watch.Testing;

namespace Watch.Sources.Tests.Sirene;

/// <summary>A server on loopback that answers as the API does: a key, pages with cursors, a status in the body.</summary>
internal sealed class InventedSirene : IDisposable
{
    public const string Key = "clef-d-essai";

    private const string Target = "/api-sirene/3.11/siren?";

    public InventedSirene() => Server.Otherwise = (request, stream, ct) => ReplyTo(request)(request, stream, ct);

    public RawServer Server { get; } = new();

    public Uri Address => new($"http://{Server.Address}/api-sirene/3.11/");

    /// <summary>The units by the day on which they changed, in the order of their numbers.</summary>
    public Dictionary<string, List<JsonObject>> Days { get; } = [];

    /// <summary>How many units a page has, whatever is asked.</summary>
    public int PageSize { get; set; } = 2;

    /// <summary>What is answered first, in order, instead; null is as ever.</summary>
    public ConcurrentQueue<Func<RawRequest, Stream, CancellationToken, Task>?> Instead { get; } = [];

    /// <summary>How many units an answer says that there are besides those that come.</summary>
    public int Missing { get; set; }

    /// <summary>What was asked, as in <c>2026-11-24 *</c>.</summary>
    public IReadOnlyList<string> Asked => [.. Server.Requests.Select(r => $"{DayOf(r)} {CursorOf(r)}")];

    public void Publish(string day, params string[] sirens) =>
        Days[day] = [.. sirens.Select(s => SireneUnits.Unit(s, day, SireneUnits.Period("2011-05-02", $"FIRME {s}")))];

    /// <summary>A refusal as the API words it.</summary>
    public static Func<RawRequest, Stream, CancellationToken, Task> Refusal(int status, params string[] headers) =>
        RawServer.Answer(
            status,
            Encoding.UTF8.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"{{\"header\":{{\"statut\":{status},\"message\":\"Not to be shown\"}}}}")
            ),
            headers
        );

    public void Dispose() => Server.Dispose();

    private static string Query(RawRequest request, string name) =>
        HttpUtility.ParseQueryString(request.Target[(request.Target.IndexOf('?', StringComparison.Ordinal) + 1)..])[name] ?? "";

    private static string DayOf(RawRequest request) => Query(request, "q").Replace("dateDernierTraitementUniteLegale:", "");

    private static string CursorOf(RawRequest request) => Query(request, "curseur");

    private Func<RawRequest, Stream, CancellationToken, Task> ReplyTo(RawRequest request) =>
        Instead.TryDequeue(out Func<RawRequest, Stream, CancellationToken, Task>? other) && other is not null ? other
        : !request.Target.StartsWith(Target, StringComparison.Ordinal) ? RawServer.Answer(404)
        : request.Header("X-INSEE-Api-Key-Integration") != Key ? Refusal(401)
        : Days.TryGetValue(DayOf(request), out List<JsonObject>? units) && units.Count > 0 ? PageOf(units, CursorOf(request))
        : Refusal(404);

    private Func<RawRequest, Stream, CancellationToken, Task> PageOf(List<JsonObject> units, string cursor)
    {
        int from = cursor == "*" ? 0 : int.Parse(cursor.AsSpan("A+/".Length), CultureInfo.InvariantCulture);
        JsonObject[] page = [.. units.Skip(from).Take(PageSize)];
        string next = page.Length == 0 ? cursor : string.Create(CultureInfo.InvariantCulture, $"A+/{from + page.Length}");
        return RawServer.Text(SireneUnits.Page(cursor, next, units.Count + Missing, page), "Content-Type: application/json");
    }
}
