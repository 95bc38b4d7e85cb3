using Watch.Sources.Http.Answers;
using Watch.Sources.Seams;

namespace Watch.Sources.Sirene.Fetching;

/// <summary>What came of a question.</summary>
internal abstract record SireneAnswer
{
    private SireneAnswer() { }

    /// <summary>A page of units.</summary>
    internal sealed record Page(SirenePage What, byte[] Bytes) : SireneAnswer;

    /// <summary>No unit changed on that day.</summary>
    internal sealed record Nothing : SireneAnswer;

    /// <summary>There is no answer, for a reason in our own words.</summary>
    internal sealed record Failed(string Reason) : SireneAnswer
    {
        public SourceCondition Condition { get; init; } = SourceCondition.Degraded;

        /// <summary>Before which moment asking again is no use; null where the schedule decides.</summary>
        public DateTimeOffset? RetryAt { get; init; }

        /// <summary>Whether the service does not understand what it was asked, which may be the cursor of an earlier day.</summary>
        public bool IsRefused { get; init; }
    }

    private static readonly TimeSpan _afterRefusal = TimeSpan.FromHours(6);

    /// <summary>Of what was fetched.</summary>
    /// <param name="fetched">What came.</param>
    /// <param name="body">What was written, where a body came.</param>
    /// <param name="now">When it came.</param>
    public static SireneAnswer Of(Fetched fetched, byte[] body, DateTimeOffset now)
    {
        if (fetched is not Fetched.Failed { Fault: var fault })
        {
            return SirenePage.Read(body) is { } page ? new Page(page, body) : new Failed("the answer is no page of units, or breaks off");
        }

        return fault.Status switch
        {
            404 when SirenePage.StatusOf(fetched.Reply?.Text ?? "") == 404 => new Nothing(),
            400 => new Failed("the service does not understand what is asked") { IsRefused = true },
            401 or 403 => new Failed("the service does not take the key")
            {
                Condition = SourceCondition.Blocked,
                RetryAt = fault.RetryAt ?? now + _afterRefusal,
            },
            _ => new Failed(fault.Reason) { Condition = fault.Condition, RetryAt = fault.RetryAt },
        };
    }
}
