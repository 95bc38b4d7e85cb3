using System.Collections.Frozen;

namespace Watch.Sources.Http.Asking;

/// <summary>One thing to ask for.</summary>
public sealed record FetchRequest
{
    /// <summary>Where.</summary>
    public required Uri Address { get; init; }

    /// <summary>What is sent: then it is a POST. Null is a GET.</summary>
    public RequestBody? Body { get; init; }

    /// <summary>
    /// Whether what is sent may be sent again when nobody knows what became of it. A GET may always; a POST where the source says that
    /// doing it twice does no harm.
    /// </summary>
    public bool IsRepeatable
    {
        get => field || Body is null;
        init;
    }

    /// <summary>
    /// Who asks; null for anybody. It goes to the server of <see cref="Address"/> alone, and over https unless that is this machine.
    /// </summary>
    public Authorization? Authorization { get; init; }

    /// <summary>The most bytes, as transferred and as unpacked.</summary>
    public required long MaxBytes { get; init; }

    /// <summary>What is expected to come.</summary>
    public Expected Expected { get; init; }

    /// <summary>What is known of the last body; a POST has no use for it.</summary>
    public Validators Known { get; init; } = Validators.None;

    /// <summary>Whether redirects may not leave the server.</summary>
    public bool SameHost { get; init; }

    /// <summary>Whether compressed transfer is asked for and undone; an archive is wanted as it is.</summary>
    public bool Unpack { get; init; }

    /// <summary>Headers that are sent besides; none of them is a secret.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>
    /// The headers of the answer that are handed on with it, and with them the body of an answer that is no success.
    /// </summary>
    public IReadOnlyList<string> Wanted { get; init; } = [];

    /// <summary>
    /// Whether the status and the body of an answer say that a token that was kept is no longer taken, so that another is asked for; it
    /// needs something <see cref="Wanted"/>. Null is 401, 403 and the like, whatever the body.
    /// </summary>
    public Func<int, string, bool>? IsTokenRefused { get; init; }

    /// <summary>
    /// Whether this server writes milliseconds into <c>Retry-After</c>, in spite of HTTP: a number above 3600 is then taken for them.
    /// </summary>
    public bool WaitsInMilliseconds { get; init; }

    /// <summary>Whether this is the <c>robots.txt</c> itself: it has no say in itself, and of one too large the beginning counts.</summary>
    internal bool IsRobots { get; init; }
}
