using Watch.Sources.Seams;

namespace Watch.Sources.Http.Asking;

/// <summary>
/// Who asks, with where the secret is to be had. The secret is read anew for each fetch, and is neither kept nor told; what cannot be
/// read is a fault of the fetch.
/// </summary>
public abstract record Authorization
{
    private Authorization() { }

    /// <summary>A user and a password.</summary>
    public sealed record Basic(string User, ISecret Password) : Authorization
    {
        // As forms write it: the servers of tokens want both so (RFC 6749, 2.3.1).
        internal bool IsForm { get; init; }
    }

    /// <summary>A token that somebody was given.</summary>
    public sealed record Bearer(ISecret Token) : Authorization;

    /// <summary>A key that goes along in a header of its own.</summary>
    /// <param name="Header">Its name, as in <c>X-Api-Key</c>.</param>
    /// <param name="Secret">The key.</param>
    public sealed record HeaderKey(string Header, ISecret Secret) : Authorization;

    /// <summary>
    /// A token of OAuth 2 for a client's name and secret (RFC 6749, 4.4): asked for by POST, kept in memory until it expires, and asked for
    /// once more when the server no longer takes it.
    /// </summary>
    /// <param name="Address">Where tokens are given.</param>
    /// <param name="Client">The name of the client.</param>
    /// <param name="Secret">Its secret.</param>
    /// <param name="Scope">What the token is to be good for; null where the server knows.</param>
    public sealed record ClientCredentials(Uri Address, string Client, ISecret Secret, string? Scope = null) : Authorization;
}
