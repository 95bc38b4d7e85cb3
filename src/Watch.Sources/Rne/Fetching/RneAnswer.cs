using Watch.Sources.Http.Answers;
using Watch.Sources.Seams;

namespace Watch.Sources.Rne.Fetching;

/// <summary>What came of a question.</summary>
internal abstract record RneAnswer
{
    private RneAnswer() { }

    /// <summary>A page of records; an empty one is the end.</summary>
    internal sealed record Page(RnePage What) : RneAnswer;

    /// <summary>The service has too little room for so many records at once.</summary>
    internal sealed record TooMany : RneAnswer;

    /// <summary>There is no answer, for a reason in our own words.</summary>
    internal sealed record Failed(string Reason) : RneAnswer
    {
        public SourceCondition Condition { get; init; } = SourceCondition.Degraded;

        /// <summary>Before which moment asking again is no use; null where the schedule decides.</summary>
        public DateTimeOffset? RetryAt { get; init; }
    }

    /// <summary>Of what was fetched with a token.</summary>
    /// <param name="fetched">What came.</param>
    /// <param name="body">What was written, where a body came.</param>
    public static RneAnswer Of(Fetched fetched, ReadOnlySpan<byte> body)
    {
        if (fetched is not Fetched.Failed { Fault: var fault })
        {
            return RnePage.Read(body) is { } page ? new Page(page) : new Failed("the answer is no page of records, or breaks off");
        }

        return fault.Status == 500 && fetched.Reply?.Text.Contains("Allowed memory size", StringComparison.OrdinalIgnoreCase) == true
            ? new TooMany()
            : new Failed(fault.Reason) { Condition = fault.Condition, RetryAt = fault.RetryAt };
    }
}
