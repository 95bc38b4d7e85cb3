using System.Globalization;
using Watch.Sources.EpoPatents.Fetching;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Asking;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Ops;

/// <summary>
/// Asks the service, at the pace and within the quotas that it allows. A token that it no longer takes is renewed once; what it does not
/// want to answer now is waited for, within bounds.
/// </summary>
internal sealed class OpsClient(ChannelTools tools, Authorization authorization, OpsProgress progress)
{
    /// <summary>The largest answer that is read: a hundred publications with their data have up to a third of it.</summary>
    public const long LargestAnswer = 32L * 1024 * 1024;

    private const string LoadHeader = "X-Throttling-Control";
    private const string Searching = "search";
    private const string Retrieving = "retrieval";
    private const int MostWaits = 3;

    // What waits for longer is left to a later run.
    private static readonly TimeSpan _longestWait = TimeSpan.FromMinutes(15);

    private static readonly string[] _wanted = [LoadHeader, OpsFaults.RejectionHeader, OpsQuota.HourHeader, OpsQuota.WeekHeader];

    private readonly Uri _address = new(tools.Settings.Channels[Channel.Api.Name].Address.AbsoluteUri.TrimEnd('/') + "/");

    /// <summary>Some hits of a query with their data, counted from 1.</summary>
    public Task<OpsAnswer> SearchAsync(OpsQuery query, int begin, int end, CancellationToken ct) =>
        AskAsync(
            Searching,
            Request($"published-data/search/biblio?q={Uri.EscapeDataString(query.Cql)}") with
            {
                Headers = Headers(string.Create(CultureInfo.InvariantCulture, $"{begin}-{end}")),
            },
            ct
        );

    /// <summary>The data of some publications, at most 100.</summary>
    public Task<OpsAnswer> BiblioAsync(IReadOnlyList<string> numbers, CancellationToken ct) =>
        AskAsync(
            Retrieving,
            Request("published-data/publication/docdb/biblio") with
            {
                Headers = Headers(null),
                Body = RequestBody.Text(string.Join('\n', numbers)),
                IsRepeatable = true,
            },
            ct
        );

    private async Task<OpsAnswer> AskAsync(string service, FetchRequest request, CancellationToken ct)
    {
        for (int waits = 0; ; waits++)
        {
            if (await WaitAsync(service, ct) is { } refused)
            {
                return new OpsAnswer.Failed(refused);
            }

            using MemoryStream body = new();
            progress.Pace.Ask(service, tools.Time.GetUtcNow());
            Fetched fetched = await tools.Fetcher.FetchAsync(request, body, ct);
            OpsAnswer answer = Note(service, fetched, body);
            if (waits == MostWaits || answer is not OpsAnswer.Failed { Fault.Remedy: OpsRemedy.Wait })
            {
                return answer;
            }
        }
    }

    private async Task<OpsFault?> WaitAsync(string service, CancellationToken ct)
    {
        DateTimeOffset now = tools.Time.GetUtcNow();
        TimeSpan wait = progress.Pace.WaitBefore(service, now);
        if (wait > _longestWait)
        {
            return new OpsFault("the service answers nothing for a while")
            {
                Remedy = OpsRemedy.Stop,
                Condition = SourceCondition.Blocked,
                RetryAt = now + wait,
            };
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, tools.Time, ct);
        }

        return progress.Quota.Fault(tools.Options.Ops.WeeklyQuota, tools.Time.GetUtcNow());
    }

    private OpsAnswer Note(string service, Fetched fetched, MemoryStream body)
    {
        DateTimeOffset now = tools.Time.GetUtcNow();
        FetchFault? fault = (fetched as Fetched.Failed)?.Fault;
        progress.Pace.Note(service, fetched.Reply?.Header(LoadHeader), fault?.RetryAt, now);
        if (fetched.Reply is not null)
        {
            progress.Quota.Note(fetched.Reply, fault is null ? body.Length : fetched.Reply.Text.Length, now);
        }

        OpsAnswer answer = OpsAnswers.Of(fetched, body, service, progress.Pace, now);
        if (answer is OpsAnswer.Failed { Fault: { Remedy: OpsRemedy.Wait } wanted })
        {
            progress.Pace.Shut(service, wanted.RetryAt ?? now + TimeSpan.FromMinutes(1));
        }

        return answer;
    }

    private FetchRequest Request(string path) =>
        new()
        {
            Address = new Uri(_address, path),
            MaxBytes = LargestAnswer,
            SameHost = true,
            Unpack = true,
            Authorization = authorization,
            Wanted = _wanted,
            IsTokenRefused = OpsErrorText.IsTokenRefused,
            WaitsInMilliseconds = true,
        };

    private static Dictionary<string, string> Headers(string? range)
    {
        Dictionary<string, string> headers = new(StringComparer.Ordinal) { ["Accept"] = "application/exchange+xml" };
        if (range is not null)
        {
            headers["X-OPS-Range"] = range;
        }

        return headers;
    }
}
