using Watch.Sources.Seams;

namespace Watch.Sources.Http.Answers;

/// <summary>What came of one request.</summary>
internal abstract record Answer
{
    private Answer() { }

    /// <summary>The whole body was written.</summary>
    /// <param name="Address">Where it came from in the end.</param>
    /// <param name="Charset">The character set the header named, or null.</param>
    /// <param name="Counted">True when the server said how long it would be, so that a cut would have been seen.</param>
    public sealed record Body(Uri Address, string? Charset, bool Counted) : Answer;

    /// <summary>There is no body.</summary>
    /// <param name="Reason">In one English sentence.</param>
    /// <param name="Lasting">True when the server says that there is nothing, so that asking again at once is no use.</param>
    public sealed record None(string Reason, bool Lasting) : Answer
    {
        /// <summary>Before which moment asking again is no use, or null where nothing says so.</summary>
        public DateTimeOffset? RetryAt { get; init; }

        /// <summary>How a source stands that is answered so.</summary>
        public SourceCondition Condition { get; init; } = SourceCondition.Degraded;

        /// <summary>As a step of a fetch.</summary>
        public FetchStep.Failed ToStep(string what) => new(what, Reason) { RetryAt = RetryAt, Condition = Condition };
    }
}
