using Watch.Sources.Http.Asking;
using Watch.Sources.Seams;

namespace Watch.Sources.Http.Answers;

/// <summary>What came of it in the end.</summary>
public abstract record Fetched
{
    private Fetched() { }

    /// <summary>Where permanent redirects lead, from the address that was asked; null where there are none.</summary>
    public Uri? Moved { get; init; }

    /// <summary>What the server said besides; null where it said nothing, or nobody wanted it.</summary>
    public ServerReply? Reply { get; init; }

    /// <summary>The whole body was written.</summary>
    public sealed record Body : Fetched
    {
        /// <summary>Where it came from in the end.</summary>
        public required Uri Address { get; init; }

        /// <summary>What the server says that it is, or null.</summary>
        public required string? ContentType { get; init; }

        /// <summary>The character set that the header names, or null.</summary>
        public required string? Charset { get; init; }

        /// <summary>What the server says of its version.</summary>
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
    public sealed record Unchanged(DateTimeOffset? FreshUntil) : Fetched
    {
        /// <summary>What the server says of the version that it has, where it says so again.</summary>
        public Validators Validators { get; init; } = Validators.None;
    }

    /// <summary>There is nothing.</summary>
    public sealed record Failed(FetchFault Fault) : Fetched;
}
