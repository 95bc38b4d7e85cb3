using Watch.Sources.Seams;

namespace Watch.Sources.Http.Answers;

/// <summary>What is expected of a body, so that a page of apology is not taken for it.</summary>
internal enum Expected
{
    /// <summary>Whatever comes.</summary>
    Anything,

    /// <summary>XML or JSON, and no HTML.</summary>
    Feed,

    /// <summary>HTML.</summary>
    Page,
}

/// <summary>What a server says of the version of a body, kept and sent back letter by letter.</summary>
/// <param name="ETag">With its quotes and its <c>W/</c>.</param>
/// <param name="LastModified">As it was written.</param>
internal sealed record Validators(string? ETag, string? LastModified)
{
    public static Validators None { get; } = new(null, null);
}

/// <summary>One thing to ask for.</summary>
internal sealed record FetchRequest
{
    public required Uri Address { get; init; }

    /// <summary>The most bytes, as transferred and as unpacked.</summary>
    public required long MaxBytes { get; init; }

    public Expected Expected { get; init; }

    public Validators Known { get; init; } = Validators.None;

    /// <summary>Whether redirects may leave the host.</summary>
    public bool SameHost { get; init; }

    /// <summary>Whether compressed transfer is asked for and undone; an archive is wanted as it is.</summary>
    public bool Unpack { get; init; }

    /// <summary>Whether this is the <c>robots.txt</c> itself: it has no say in itself, and of one too large the beginning counts.</summary>
    public bool IsRobots { get; init; }
}

/// <summary>What came of it in the end.</summary>
internal abstract record Fetched
{
    private Fetched() { }

    /// <summary>Where permanent redirects lead, from the address that was asked; null where there are none.</summary>
    public Uri? Moved { get; init; }

    /// <summary>The whole body was written.</summary>
    internal sealed record Body : Fetched
    {
        /// <summary>Where it came from in the end.</summary>
        public required Uri Address { get; init; }

        public required string? ContentType { get; init; }

        public required string? Charset { get; init; }

        public required Validators Validators { get; init; }

        /// <summary>SHA-256 of the body as unpacked.</summary>
        public required string Hash { get; init; }

        /// <summary>Until when there is no use in asking again; null where the server does not say.</summary>
        public required DateTimeOffset? FreshUntil { get; init; }

        /// <summary>Whether the server said how long it would be, so that a cut would have been seen.</summary>
        public required bool Counted { get; init; }

        /// <summary>How often it says itself that it wants to be asked for, or null.</summary>
        public AskingHint? Hint { get; init; }

        /// <summary>Whether it ends as what was expected ends.</summary>
        public bool Whole { get; init; } = true;
    }

    /// <summary>304: it is what it was.</summary>
    internal sealed record Unchanged(DateTimeOffset? FreshUntil) : Fetched;

    /// <summary>There is nothing.</summary>
    internal sealed record Failed(FetchFault Fault) : Fetched;
}
