using System.Security.Cryptography.X509Certificates;

namespace Watch.Sources.Http.Guarding;

/// <summary>The way out of this machine.</summary>
public sealed record NetworkSettings
{
    /// <summary>Straight out, the authorities of the system trusted and no other.</summary>
    public static NetworkSettings Direct { get; } = new();

    /// <summary>The proxy that everything is asked of, or null.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>The user of the proxy, or null where it asks for none.</summary>
    public string? ProxyUser { get; init; }

    /// <summary>That user's password.</summary>
    public string? ProxyPassword { get; init; }

    /// <summary>Certificate authorities that are trusted besides those of the system.</summary>
    public IReadOnlyList<X509Certificate2> Authorities { get; init; } = [];
}
