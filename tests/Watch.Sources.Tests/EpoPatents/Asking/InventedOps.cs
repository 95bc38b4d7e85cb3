using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Watch.Testing;

namespace Watch.Sources.Tests.EpoPatents.Asking;

/// <summary>A server on loopback that gives tokens and answers searches as the service does: pages, totals, loads and quotas.</summary>
internal sealed partial class InventedOps : IDisposable
{
    public const string Idle = "idle (images=green:200, inpadoc=green:60, other=green:1000, retrieval=green:200, search=green:30)";

    private const string Base = "/3.2/rest-services/";
    private const string TokenTarget = "/3.2/auth/accesstoken";
    private const string SearchTarget = Base + "published-data/search/biblio?q=";
    private const string BiblioTarget = Base + "published-data/publication/docdb/biblio";
    private const int LastCount = 10_000;

    private int _tokens;
    private int _answers;

    public InventedOps() => Server.Otherwise = (request, stream, ct) => ReplyTo(request)(request, stream, ct);

    public RawServer Server { get; } = new();

    /// <summary>What there is to be found.</summary>
    public List<InventedPublication> Publications { get; } = [];

    /// <summary>What is answered first, in order, instead of what a search or retrieval would give; null is as ever.</summary>
    public ConcurrentQueue<Func<RawRequest, Stream, CancellationToken, Task>?> Instead { get; } = [];

    /// <summary>What is answered to a query of its own; null is as ever.</summary>
    public Func<string, Func<RawRequest, Stream, CancellationToken, Task>?> Always { get; set; } = _ => null;

    /// <summary>What is answered where tokens are given; null is a token.</summary>
    public Func<RawRequest, Stream, CancellationToken, Task>? TokenReply { get; set; }

    /// <summary>The load that the answers tell.</summary>
    public string Load { get; set; } = Idle;

    /// <summary>The bytes of the week that the answers tell.</summary>
    public long Week { get; set; } = 1000;

    /// <summary>The bytes of the hour that the answers tell.</summary>
    public long Hour { get; set; } = 1000;

    /// <summary>Called before each search or retrieval is answered.</summary>
    public Action<int> Before { get; set; } = _ => { };

    /// <summary>Whether a retrieval finds what it asks for.</summary>
    public bool Retrieves { get; set; } = true;

    /// <summary>What was searched for, in order, as in <c>1-100 pd=20261125</c>.</summary>
    public IReadOnlyList<string> Searches => [.. Server.Requests.Where(IsSearch).Select(r => $"{r.Header("X-OPS-Range")} {QueryOf(r)}")];

    /// <summary>The numbers that were asked for.</summary>
    public IReadOnlyList<string> Retrieved => [.. Server.Requests.Where(r => r.Target == BiblioTarget).Select(r => r.Body)];

    /// <summary>How often a token was asked for.</summary>
    public int Tokens => Server.Requests.Count(r => r.Target == TokenTarget);

    public Uri Address => new($"http://{Server.Address}{Base}");

    /// <summary>A failure of the service, which has a namespace.</summary>
    public static byte[] Fault(string code) =>
        Encoding.UTF8.GetBytes($"<fault xmlns=\"http://ops.epo.org\"><code>{code}</code><message>Not to be shown</message></fault>");

    /// <summary>A failure of the gateway, which has none.</summary>
    public static byte[] Error(int code, string message) =>
        Encoding.UTF8.GetBytes($"<error><code>{code}</code><message>{message}</message></error>");

    public void Dispose() => Server.Dispose();

    private static bool IsSearch(RawRequest request) => request.Target.StartsWith(SearchTarget, StringComparison.Ordinal);

    private static string QueryOf(RawRequest request) => Uri.UnescapeDataString(request.Target[SearchTarget.Length..]);

    private Func<RawRequest, Stream, CancellationToken, Task> ReplyTo(RawRequest request)
    {
        if (request.Target == TokenTarget)
        {
            return TokenReply ?? RawServer.Text($"{{\"access_token\":\"jeton-{++_tokens}\",\"expires_in\":\"1199\"}}");
        }

        Before(++_answers);
        return Instead.TryDequeue(out Func<RawRequest, Stream, CancellationToken, Task>? other) && other is not null ? other
            : IsSearch(request) ? Always(QueryOf(request)) ?? Search(request)
            : request.Target == BiblioTarget ? Retrieve(request)
            : RawServer.Answer(404, Fault("CLIENT.NotFound"));
    }

    private Func<RawRequest, Stream, CancellationToken, Task> Search(RawRequest request)
    {
        InventedPublication[] found = [.. Publications.Where(Predicate(QueryOf(request)))];
        int[] range = [.. request.Header("X-OPS-Range")!.Split('-').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
        int total = Math.Min(found.Length, LastCount);
        return found.Length == 0
            ? RawServer.Answer(404, Fault("SERVER.EntityNotFound"), [.. Headers()])
            : Document(
                string.Create(CultureInfo.InvariantCulture, $"<ops:biblio-search total-result-count=\"{total}\"><ops:search-result>")
                    + "<exchange-documents>"
                    + string.Concat(found.Skip(range[0] - 1).Take(range[1] - range[0] + 1).Select(p => p.InSearch()))
                    + "</exchange-documents></ops:search-result></ops:biblio-search>"
            );
    }

    private Func<RawRequest, Stream, CancellationToken, Task> Retrieve(RawRequest request)
    {
        string[] numbers = request.Body.Split('\n');
        string found = string.Concat(Publications.Where(p => numbers.Contains(p.Asked)).Select(p => p.Whole()));
        return Retrieves
            ? Document($"<exchange-documents>{found}</exchange-documents>")
            : RawServer.Answer(404, Fault("SERVER.EntityNotFound"), [.. Headers()]);
    }

    private Func<RawRequest, Stream, CancellationToken, Task> Document(string content) =>
        RawServer.Text(
            "<?xml version=\"1.0\"?><?xml-stylesheet type=\"text/xsl\" href=\"x.xsl\"?>"
                + "<ops:world-patent-data xmlns:ops=\"http://ops.epo.org\" xmlns=\"http://www.epo.org/exchange\">"
                + string.Create(CultureInfo.InvariantCulture, $"<ops:meta name=\"elapsed-time\" value=\"{_answers}\"/>")
                + $"{content}</ops:world-patent-data>",
            [.. Headers()]
        );

    private IEnumerable<string> Headers() =>
        [
            "Content-Type: application/exchange+xml",
            $"X-Throttling-Control: {Load}",
            string.Create(CultureInfo.InvariantCulture, $"X-IndividualQuotaPerHour-Used: {Hour}"),
            string.Create(CultureInfo.InvariantCulture, $"X-RegisteredQuotaPerWeek-Used: {Week}"),
        ];

    private static Func<InventedPublication, bool> Predicate(string cql)
    {
        string[] symbols = [.. Symbols.Matches(cql).Select(m => m.Groups[1].Value)];
        string office = Office.Match(cql).Groups[1].Value;
        DateOnly[] days = [.. Days.Matches(cql).Select(m => DateOnly.ParseExact(m.Value, "yyyyMMdd", CultureInfo.InvariantCulture))];
        return p =>
            p.Office == office
            && p.Day >= days[0]
            && p.Day <= days[^1]
            && symbols.Any(s => p.Symbol.StartsWith(s, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"cpc=/low (\S+)")]
    private static partial Regex Symbols { get; }

    [GeneratedRegex("pn=([A-Z]{2})")]
    private static partial Regex Office { get; }

    [GeneratedRegex(@"\d{8}")]
    private static partial Regex Days { get; }
}
