using System.Globalization;
using Watch.Sources.Http;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Asking;
using Watch.Sources.Seams;
using Watch.Sources.Sirene.Options;

namespace Watch.Sources.Sirene.Fetching;

/// <summary>Asks the API, as often as it allows; what it does not want to answer now is waited for, within bounds.</summary>
internal sealed class SireneClient(IFetcher fetcher, SourceSettings settings, ISecret key, TimeProvider time)
{
    /// <summary>How many units an answer holds at most; the API allows no more.</summary>
    public const int PageSize = 1000;

    private const string KeyHeader = "X-INSEE-Api-Key-Integration";
    private const long LargestAnswer = 128L * 1024 * 1024;
    private const int MostWaits = 3;

    // The API counts by the minute; what waits for longer than a while is left to a later run.
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _longestWait = TimeSpan.FromMinutes(15);
    private static readonly string[] _wanted = ["Retry-After"];

    private readonly Uri _address = new(settings.Channels[Channel.Api.Name].Address.AbsoluteUri.TrimEnd('/') + "/");
    private readonly TimeSpan _spacing = _minute / SireneOptions.Of(settings).CallsPerMinute;

    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>The page of a day that comes at a cursor.</summary>
    public async Task<SireneAnswer> AskAsync(DayPosition at, CancellationToken ct)
    {
        for (int waits = 0; ; waits++)
        {
            await WaitUntilAsync(_next, ct);
            _next = time.GetUtcNow() + _spacing;
            using MemoryStream body = new();
            Fetched fetched = await fetcher.FetchAsync(Request(at), body, ct);
            DateTimeOffset now = time.GetUtcNow();
            if (fetched is not Fetched.Failed { Fault: { Kind: FaultKind.Throttled } fault })
            {
                return SireneAnswer.Of(fetched, body.ToArray(), now);
            }

            DateTimeOffset until = fault.RetryAt > now ? fault.RetryAt.Value : now + _minute;
            if (waits == MostWaits || until - now > _longestWait)
            {
                return new SireneAnswer.Failed("the service answers too many questions")
                {
                    Condition = SourceCondition.Blocked,
                    RetryAt = until,
                };
            }

            _next = until;
        }
    }

    private async Task WaitUntilAsync(DateTimeOffset moment, CancellationToken ct)
    {
        TimeSpan wait = moment - time.GetUtcNow();
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, ct);
        }
    }

    private FetchRequest Request(DayPosition at) =>
        new()
        {
            Address = new Uri(
                _address,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"siren?q=dateDernierTraitementUniteLegale:{at.Day:yyyy-MM-dd}&nombre={PageSize}"
                ) + $"&curseur={Uri.EscapeDataString(at.Cursor)}"
            ),
            MaxBytes = LargestAnswer,
            SameHost = true,
            Unpack = true,
            Authorization = new Authorization.HeaderKey(KeyHeader, key),
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Accept"] = "application/json" },
            Wanted = _wanted,
        };
}
