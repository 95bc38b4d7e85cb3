using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Web;
using Watch.Testing;

namespace Watch.Sources.Tests.Rne;

/// <summary>A server on loopback that gives tokens and pages of records as the interface does.</summary>
internal sealed class InventedRne : IDisposable
{
    private const string LoginTarget = "/api/sso/login";
    private const string DiffTarget = "/api/companies/diff?";

    public InventedRne() => Server.Otherwise = (request, stream, ct) => ReplyTo(request)(request, stream, ct);

    public RawServer Server { get; } = new();

    public Uri Address => new($"http://{Server.Address}/");

    public string Password { get; set; } = "s3cret";

    /// <summary>The records by the day on which they changed, in the order of their numbers.</summary>
    public Dictionary<string, List<JsonObject>> Days { get; } = [];

    /// <summary>How many records a page has at most, whatever is asked.</summary>
    public int PageSize { get; set; } = 2;

    /// <summary>What is answered first to a question, in order, instead; null is as ever.</summary>
    public ConcurrentQueue<Func<RawRequest, Stream, CancellationToken, Task>?> Instead { get; } = [];

    public int Logins { get; private set; }

    /// <summary>What was asked, as in <c>2026-11-23/2026-11-24 100 999600109</c>.</summary>
    public IReadOnlyList<string> Asked =>
        [
            .. Server
                .Requests.Where(r => r.Target.StartsWith(DiffTarget, StringComparison.Ordinal))
                .Select(r => $"{Query(r, "from")}/{Query(r, "to")} {Query(r, "pageSize")} {Query(r, "searchAfter")}"),
        ];

    public void Publish(string day, params string[] sirens) => Days[day] = [.. sirens.Select(s => RneCompanies.Company(s, day))];

    public void Dispose() => Server.Dispose();

    private static string Query(RawRequest request, string name) =>
        HttpUtility.ParseQueryString(request.Target[(request.Target.IndexOf('?', StringComparison.Ordinal) + 1)..])[name] ?? "";

    private Func<RawRequest, Stream, CancellationToken, Task> ReplyTo(RawRequest request) =>
        request.Target == LoginTarget ? Login(request)
        : Instead.TryDequeue(out Func<RawRequest, Stream, CancellationToken, Task>? other) && other is not null ? other
        : !request.Target.StartsWith(DiffTarget, StringComparison.Ordinal) ? RawServer.Answer(404)
        : request.Header("Authorization") != $"Bearer jeton-{Logins}" ? RawServer.Answer(401)
        : PageOf(request);

    private Func<RawRequest, Stream, CancellationToken, Task> Login(RawRequest request)
    {
        JsonNode? told = request.Method == "POST" ? JsonNode.Parse(request.Body) : null;
        return (string?)told?["username"] == "compte" && (string?)told["password"] == Password
            ? RawServer.Text(string.Create(CultureInfo.InvariantCulture, $"{{\"token\":\"jeton-{++Logins}\"}}"))
            : RawServer.Answer(401);
    }

    private Func<RawRequest, Stream, CancellationToken, Task> PageOf(RawRequest request)
    {
        int size = Math.Min(PageSize, int.Parse(Query(request, "pageSize"), CultureInfo.InvariantCulture));
        IEnumerable<JsonObject> records = Days.GetValueOrDefault(Query(request, "from"), []);
        IEnumerable<JsonObject> after = records.Where(r => string.CompareOrdinal((string?)r["siren"], Query(request, "searchAfter")) > 0);
        return RawServer.Text(RneCompanies.Page(after.Take(size)), "Content-Type: application/json");
    }
}
