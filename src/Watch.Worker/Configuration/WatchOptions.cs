using Watch.Contracts.Routes;

namespace Watch.Worker.Configuration;

/// <summary>Where the connection string of each PostgreSQL role is to be had.</summary>
/// <param name="Ingest">Of the role that appends to the notice log.</param>
/// <param name="Defensive">Of the role that reads the log and owns the defensive schema.</param>
/// <param name="Offensive">Of the role that reads the log and owns the offensive schema.</param>
internal sealed record StorageOptions(SecretReference Ingest, SecretReference Defensive, SecretReference Offensive)
{
    /// <summary>
    /// Of the role that reads the log on its server for the defensive volet, which lies on another and copies it; null where one server
    /// holds both, which <c>shared-server: true</c> has to say.
    /// </summary>
    public SecretReference? Log { get; init; }

    /// <summary>Where the secret of each volet is to be had, with which its ids are made.</summary>
    public required VoletSecretOptions Secrets { get; init; }

    /// <summary>That of a volet.</summary>
    public SecretReference Of(Volet volet) => volet == Volet.Defensive ? Defensive : Offensive;
}

/// <summary>Where the secret of each volet is to be had. One that is not named stands in <c>WATCH_SECRET_VOLET</c>.</summary>
internal sealed record VoletSecretOptions
{
    /// <summary>That of the defensive volet.</summary>
    public SecretReference Defensive { get; init; } = new SecretReference.FromEnvironment("WATCH_SECRET_DEFENSIVE");

    /// <summary>That of the offensive volet.</summary>
    public SecretReference Offensive { get; init; } = new SecretReference.FromEnvironment("WATCH_SECRET_OFFENSIVE");

    /// <summary>That of a volet.</summary>
    public SecretReference Of(Volet volet) => volet == Volet.Defensive ? Defensive : Offensive;
}

/// <summary>The RabbitMQ broker, with one virtual host and one user for each volet, and a user for the bridge.</summary>
internal sealed record BusOptions
{
    /// <summary>Its name or address.</summary>
    public required string Host { get; init; }

    /// <summary>Its port.</summary>
    public required int Port { get; init; }

    /// <summary>Whether the connection is encrypted, the certificate checked against the system's authorities.</summary>
    public required bool Tls { get; init; }

    /// <summary>How the defensive volet enters.</summary>
    public required BusAccess Defensive { get; init; }

    /// <summary>How the offensive volet enters.</summary>
    public required BusAccess Offensive { get; init; }

    /// <summary>
    /// How the defensive volet enters the offensive host, for the coordination alone. Where nothing is said: that host, the user
    /// <c>watch-bridge</c>, its password in <c>WATCH_BUS_BRIDGE_PASSWORD</c>.
    /// </summary>
    public BusAccess Bridge
    {
        get =>
            field ?? new BusAccess(Offensive.VirtualHost, "watch-bridge", new SecretReference.FromEnvironment("WATCH_BUS_BRIDGE_PASSWORD"));
        init;
    }
}

/// <summary>How a sender enters the broker.</summary>
/// <param name="VirtualHost">Its virtual host.</param>
/// <param name="User">Its user.</param>
/// <param name="Password">Where the password is to be had.</param>
internal sealed record BusAccess(string VirtualHost, string User, SecretReference Password);

/// <summary>How often a volet reads the log, sends what it has to say, and looks for a changed configuration.</summary>
internal sealed record DeliveryOptions
{
    /// <summary>The pause of a volet's reader when the log has nothing new.</summary>
    public TimeSpan ReadEvery { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The pause between two looks of a volet that has a server of its own for new rows of the log.</summary>
    public TimeSpan CopyEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The pause of the publisher when the outbox is empty.</summary>
    public TimeSpan SendEvery { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The pause after a message could not be sent.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often the volet's folder is looked at for changes.</summary>
    public TimeSpan ReloadEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long something may wait or fail before the exit status of <c>status</c> says so.</summary>
    public TimeSpan AlarmAfter { get; init; } = TimeSpan.FromMinutes(15);
}

/// <summary>The way out of this machine.</summary>
internal sealed record NetworkOptions
{
    /// <summary>The proxy that everything is asked of, or null.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>The user of the proxy, or null where it asks for none.</summary>
    public string? ProxyUser { get; init; }

    /// <summary>Where that user's password is to be had.</summary>
    public SecretReference? ProxyPassword { get; init; }

    /// <summary>A PEM file with authorities that are trusted besides those of the system, or null.</summary>
    public string? CertificateAuthority { get; init; }
}

/// <summary>How long what may name natural persons is kept.</summary>
internal sealed record RetentionOptions
{
    /// <summary>The most that may be asked for.</summary>
    public const int MostDays = 90;

    /// <summary>Days that quarantined records and archived documents are kept.</summary>
    public int Days { get; init; } = MostDays;
}

/// <summary>What may be asked of the program.</summary>
internal sealed record LimitOptions
{
    /// <summary>The most that may be asked for.</summary>
    public const int MostRuleCost = 1_000_000;

    /// <summary>The greatest static cost of one rule: its words, what <c>mot*</c> may stand for, its technologies.</summary>
    public int RuleCost { get; init; } = 5_000;
}
