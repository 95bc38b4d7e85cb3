using System.Globalization;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Asking;
using Watch.Sources.Seams;

namespace Watch.Sources.Http.Addresses;

/// <summary>What becomes of a source of one address by one fetch: pure.</summary>
/// <param name="Memory">What it remembers from now on.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="IsNews">Whether the body is to be read.</param>
/// <param name="Fault">Why nothing came, or null.</param>
internal sealed record AddressCourse(AddressMemory Memory, SourceStanding Standing, bool IsNews, string? Fault)
{
    // A redirect that lasts for so long is meant.
    private static readonly TimeSpan MovesAfter = TimeSpan.FromDays(3);

    // What is not found for so long is gone.
    private static readonly TimeSpan GoneAfter = TimeSpan.FromDays(30);

    /// <summary>The course after a fetch.</summary>
    public static AddressCourse After(AddressMemory memory, Fetched fetched, string source, DateTimeOffset now) =>
        fetched switch
        {
            Fetched.Body body => Good(memory, body, now),
            Fetched.Unchanged unchanged => new AddressCourse(
                Validated(Moved(memory, unchanged, memory.ContentType, now), unchanged.Validators),
                Ok(memory, Later(unchanged.FreshUntil, memory.Hint?.FreshUntil(now))),
                false,
                null
            ),
            Fetched.Failed failed => Failed(memory, failed.Fault, source, now),
            _ => throw new InvalidOperationException($"{fetched.GetType().Name} is not known."),
        };

    /// <summary>The course of a source that is not asked.</summary>
    public static AddressCourse NotAsked(AddressMemory memory) =>
        new(
            memory,
            new SourceStanding
            {
                Condition = SourceCondition.Disabled,
                Reason = memory.DisabledFor,
                Settings = memory.Settings,
            },
            false,
            null
        );

    /// <summary>The course of a source that wants to be left alone at this time, or null.</summary>
    public static AddressCourse? LeftAlone(AddressMemory memory, DateTimeOffset now) =>
        memory is { Failures: 0, GoodAt: { } good } && memory.Hint?.ShutUntil(now, good) is { } until
            ? new AddressCourse(
                memory,
                new SourceStanding
                {
                    Condition = SourceCondition.Blocked,
                    Reason = "the document says that it does not want to be asked for at this time",
                    NotBefore = until,
                    Settings = memory.Settings,
                },
                false,
                null
            )
            : null;

    private static AddressCourse Good(AddressMemory memory, Fetched.Body body, DateTimeOffset now)
    {
        // What breaks off is read as far as it goes, but not believed to be known: it is asked for whole the next time.
        Validators kept = body.Whole ? body.Validators : Validators.None;
        AddressMemory next = Moved(memory, body, body.ContentType, now) with
        {
            ETag = kept.ETag,
            LastModified = kept.LastModified,
            Hash = body.Hash,
            ContentType = body.ContentType,
            Hint = body.Hint,
            WholeAt = now,
            Unchanged = 0,
        };
        SourceStanding standing = body.Whole
            ? Ok(memory, Later(body.FreshUntil, body.Hint?.FreshUntil(now)))
            : Ok(memory, null) with
            {
                Condition = SourceCondition.Degraded,
                Reason = "what it sends breaks off before its end",
            };
        return new AddressCourse(next, standing, body.Hash != memory.Hash, null);
    }

    // What a server says again of the version that it has is what it will be asked by (RFC 9111, 4.3.4).
    private static AddressMemory Validated(AddressMemory memory, Validators told) =>
        memory with
        {
            ETag = told.ETag ?? memory.ETag,
            LastModified = told.LastModified ?? memory.LastModified,
            Unchanged = memory.Unchanged + 1,
        };

    private static AddressCourse Failed(AddressMemory memory, FetchFault fault, string source, DateTimeOffset now)
    {
        bool again = memory.Fault == fault.Kind;
        DateTimeOffset since = memory.FailingSince ?? now;
        AddressMemory next = memory with { Failures = memory.Failures + 1, FailingSince = again ? since : now, Fault = fault.Kind };

        // Where a redirect had moved it to, it was: it is looked for where it was configured before it is given up. A host that
        // is sold answers anything, or nothing.
        if (memory.Address is not null && (fault.Kind is FaultKind.Gone or FaultKind.NotFound || now - memory.GoodAt >= MovesAfter))
        {
            next = next with { Address = null, MovedTo = null, MovedSince = null };
        }
        else if (fault.Kind == FaultKind.Gone || (fault.Kind == FaultKind.NotFound && again && now - since > GoneAfter))
        {
            next = next with { DisabledSince = now, DisabledFor = $"{fault.Reason}; it is not asked until its configuration changes" };
            return NotAsked(next) with { Fault = next.DisabledFor };
        }

        return new AddressCourse(next, Fails(next, fault, source, now), false, fault.Reason);
    }

    private static SourceStanding Fails(AddressMemory memory, FetchFault fault, string source, DateTimeOffset now) =>
        new()
        {
            Condition = fault.Condition,
            Reason =
                memory.Failures == 1
                    ? fault.Reason
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"{fault.Reason}; failed {memory.Failures} times, last good {Shown(memory.GoodAt)}"
                    ),
            NotBefore = Backoff.Until(fault, memory.Failures, source, now),
            Settings = memory.Settings,
        };

    private static string Shown(DateTimeOffset? moment) =>
        moment?.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "never";

    private static SourceStanding Ok(AddressMemory memory, DateTimeOffset? freshUntil) =>
        new()
        {
            Condition = SourceCondition.Ok,
            NotBefore = freshUntil,
            Settings = memory.Settings,
        };

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other : one;

    private static AddressMemory Moved(AddressMemory memory, Fetched fetched, string? contentType, DateTimeOffset now)
    {
        AddressMemory good = memory with { GoodAt = now, Failures = 0, FailingSince = null, Fault = null };
        if (fetched.Moved is not { } to)
        {
            return good with { MovedTo = null, MovedSince = null };
        }

        if (to != memory.MovedTo || memory.MovedSince is not { } since || contentType != memory.ContentType)
        {
            return good with { MovedTo = to, MovedSince = now };
        }

        return now - since < MovesAfter ? good : good with { Address = to, MovedTo = null, MovedSince = null };
    }
}
