using Watch.Sources.Http.Answers;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Ops;

/// <summary>What each failure of the service means.</summary>
internal static class OpsFaults
{
    /// <summary>Why a request was turned away for a quota.</summary>
    public const string RejectionHeader = "X-Rejection-Reason";

    private const string OfTheWeek = "RegisteredQuotaPerWeek";

    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan _day = TimeSpan.FromDays(1);
    private static readonly TimeSpan _soon = TimeSpan.FromMinutes(30);

    /// <summary>Of a request that failed, whatever failed.</summary>
    public static OpsFault Of(Fetched.Failed failed, DateTimeOffset now)
    {
        FetchFault fault = failed.Fault;
        return fault.IsOfToken ? OfToken(fault, now)
            : fault.Kind == FaultKind.TooLarge ? new OpsFault(fault.Reason) { Remedy = OpsRemedy.AskLess }
            : failed.Reply is not { } reply ? OfTheWay(fault)
            : reply.Header(RejectionHeader) is { Length: > 0 } rejection ? OfQuota(rejection, now)
            : OfCode(OpsErrorText.CodeOf(reply.Text), now) ?? OfStatus(reply, fault, now);
    }

    /// <summary>By the code alone; null for one that is not known.</summary>
    public static OpsFault? OfCode(string? code, DateTimeOffset now) =>
        code switch
        {
            "CLIENT.CQL" or "CLIENT.InvalidQuery" or "CLIENT.InvalidReference" => new OpsFault(
                "the service does not understand what is asked: see the symbols and offices of the configuration"
            ),
            OpsErrorText.Robot => new OpsFault("the service takes us for a robot: it is asked at half the pace for a day")
            {
                Remedy = OpsRemedy.Stop,
                Condition = SourceCondition.Blocked,
                RetryAt = now + _hour,
            },
            "SERVER.LimitedServerResources" => new OpsFault("the service has too little room for what is asked")
            {
                Remedy = OpsRemedy.AskLess,
                RetryAt = now + _soon,
            },
            "CLIENT.RequestTimeout" => new OpsFault("the service takes too long for what is asked")
            {
                Remedy = OpsRemedy.AskLess,
                RetryAt = now + _soon,
            },
            _ => null,
        };

    private static OpsFault OfToken(FetchFault fault, DateTimeOffset now) =>
        fault.Status switch
        {
            400 or 401 => Blocked("the service does not know the key and the secret", now + _hour),
            403 => Blocked("the service has blocked the account of the key", now + _day),
            _ => Stop(fault),
        };

    private static OpsFault OfQuota(string rejection, DateTimeOffset now) =>
        rejection.Contains(OfTheWeek, StringComparison.OrdinalIgnoreCase)
            ? Blocked("the quota of the week is used up", OpsQuota.NextWeek(now))
            : Blocked("the quota of the hour is used up", now + _hour);

    private static OpsFault OfStatus(ServerReply reply, FetchFault fault, DateTimeOffset now) =>
        (reply.Status, fault.Kind) switch
        {
            (_, FaultKind.Throttled) => new OpsFault(fault.Reason)
            {
                Remedy = OpsRemedy.Wait,
                Condition = SourceCondition.Blocked,
                RetryAt = fault.RetryAt,
            },
            (400 or 401, _) when OpsErrorText.IsTokenRefused(reply.Status, reply.Text) => Blocked(
                "the service does not take the token that it gave",
                now + _hour
            ),
            (401 or 403, _) => Blocked(fault.Reason, now + _hour),
            _ => OfQuery(fault),
        };

    // What takes too long, fails or breaks off may do so with one query alone; where the service is to blame, the next ones tell.
    private static OpsFault OfTheWay(FetchFault fault) =>
        fault.Kind is FaultKind.Timeout or FaultKind.Server or FaultKind.Broken ? OfQuery(fault) : Stop(fault);

    private static OpsFault OfQuery(FetchFault fault) => new(fault.Reason) { Condition = fault.Condition, RetryAt = fault.RetryAt };

    private static OpsFault Blocked(string reason, DateTimeOffset until) =>
        new(reason)
        {
            Remedy = OpsRemedy.Stop,
            Condition = SourceCondition.Blocked,
            RetryAt = until,
        };

    private static OpsFault Stop(FetchFault fault) =>
        new(fault.Reason)
        {
            Remedy = OpsRemedy.Stop,
            Condition = fault.Condition,
            RetryAt = fault.RetryAt,
        };
}
