using System.Globalization;
using System.Text.Json.Nodes;
using Watch.Sources.Http;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Asking;
using Watch.Sources.Rne.Options;
using Watch.Sources.Seams;

namespace Watch.Sources.Rne.Fetching;

/// <summary>
/// Asks the interface with a token, as often as it allows. A token that it no longer takes is asked for anew once; what it does not want to
/// answer now is waited for, within bounds.
/// </summary>
internal sealed class RneClient(IFetcher fetcher, SourceSettings settings, RneAccount account, TimeProvider time)
{
    private const string LoginPath = "api/sso/login";
    private const string DiffPath = "api/companies/diff";
    private const long LargestAnswer = 256L * 1024 * 1024;
    private const long LargestToken = 64 * 1024;
    private const int MostWaits = 3;

    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _longestWait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan _afterRefusal = TimeSpan.FromHours(6);
    private static readonly string[] _wanted = ["Retry-After"];

    private readonly Uri _address = new(settings.Channels[Channel.Api.Name].Address.AbsoluteUri.TrimEnd('/') + "/");
    private readonly TimeSpan _spacing = _minute / RneOptions.Of(settings).CallsPerMinute;

    private DateTimeOffset _next = DateTimeOffset.MinValue;
    private RneToken? _token;

    /// <summary>The page of a day that comes at a place.</summary>
    public async Task<RneAnswer> AskAsync(DiffPosition at, CancellationToken ct)
    {
        bool hasKept = _token is not null;
        if (_token is null && await LoginAsync(ct) is { } refused)
        {
            return refused;
        }

        using MemoryStream body = new();
        Fetched fetched = await AskAsync(Request(at), body, ct);
        if (IsForbidden(fetched) && hasKept)
        {
            _token = null;
            return await AskAsync(at, ct);
        }

        return IsForbidden(fetched) ? Refused("the service does not take the token that it gave")
            : IsThrottled(fetched, out DateTimeOffset? until) ? Throttled(until)
            : RneAnswer.Of(fetched, body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    private async Task<RneAnswer.Failed?> LoginAsync(CancellationToken ct)
    {
        using MemoryStream body = new();
        Fetched fetched = await AskAsync(Login(), body, ct);
        _token = fetched is Fetched.Failed ? null : RneToken.In(body.ToArray());
        return _token is not null ? null
            : IsForbidden(fetched) ? Refused("the service does not know the account and its password")
            : IsThrottled(fetched, out DateTimeOffset? until) ? Throttled(until)
            : fetched is Fetched.Failed { Fault: var fault }
                ? new RneAnswer.Failed($"its token: {fault.Reason}") { Condition = fault.Condition, RetryAt = fault.RetryAt }
            : new RneAnswer.Failed("the answer where tokens are given holds none");
    }

    private async Task<Fetched> AskAsync(FetchRequest request, MemoryStream body, CancellationToken ct)
    {
        for (int waits = 0; ; waits++)
        {
            await WaitUntilAsync(_next, ct);
            _next = time.GetUtcNow() + _spacing;
            Fetched fetched = await fetcher.FetchAsync(request, body, ct);
            if (!IsThrottled(fetched, out DateTimeOffset? retryAt) || waits == MostWaits)
            {
                return fetched;
            }

            DateTimeOffset now = time.GetUtcNow();
            DateTimeOffset until = retryAt > now ? retryAt.Value : now + _minute;
            if (until - now > _longestWait)
            {
                return fetched;
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

    private FetchRequest Login() =>
        Ask(LoginPath, LargestToken) with
        {
            Body = RequestBody.Json(new JsonObject { ["username"] = account.User, ["password"] = account.Password }, holdsSecret: true),
            IsRepeatable = true,
        };

    // Whether the last day counts is not written anywhere: it is asked for with the next one, and read twice at worst.
    private FetchRequest Request(DiffPosition at) =>
        Ask(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{DiffPath}?from={at.Day:yyyy-MM-dd}&to={at.Day.AddDays(1):yyyy-MM-dd}&pageSize={at.PageSize}"
            ) + (at.After is null ? "" : $"&searchAfter={Uri.EscapeDataString(at.After)}"),
            LargestAnswer
        ) with
        {
            Authorization = new Authorization.Bearer(_token!),
        };

    private FetchRequest Ask(string path, long most) =>
        new()
        {
            Address = new Uri(_address, path),
            MaxBytes = most,
            SameHost = true,
            Unpack = true,
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Accept"] = "application/json" },
            Wanted = _wanted,
        };

    private static bool IsForbidden(Fetched fetched) => fetched is Fetched.Failed { Fault.Status: 401 or 403 };

    private static bool IsThrottled(Fetched fetched, out DateTimeOffset? retryAt)
    {
        retryAt = (fetched as Fetched.Failed)?.Fault.RetryAt;
        return fetched is Fetched.Failed { Fault.Kind: FaultKind.Throttled };
    }

    private RneAnswer.Failed Throttled(DateTimeOffset? until) =>
        new("the service answers too many questions")
        {
            Condition = SourceCondition.Blocked,
            RetryAt = until > time.GetUtcNow() ? until : time.GetUtcNow() + _minute,
        };

    private RneAnswer.Failed Refused(string reason) =>
        new(reason) { Condition = SourceCondition.Blocked, RetryAt = time.GetUtcNow() + _afterRefusal };
}
