using System.Security.Cryptography;
using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Configuration;
using Watch.Worker.Store;

namespace Watch.Worker.Hosting;

/// <summary>
/// Opens the secret of a volet and holds it against what its store keeps of it: a worker with another secret would give the same alert
/// another id, and tell it twice.
/// </summary>
internal static class VoletSecrets
{
    /// <summary>
    /// Opens it. In the embedded profile it is made where there is none and its store was never used with one; a
    /// <see cref="StoreException"/> or <see cref="MissingSecretException"/> says what to do where it is missing or another.
    /// </summary>
    public static async Task<AlertIdentity> OpenAsync(
        WatchConfiguration configuration,
        string dataFolder,
        IVoletStore store,
        ICommitPoints points,
        CancellationToken ct
    )
    {
        // First the store: what it has seen was there before, so that of two first starts none misses what the other has made.
        byte[]? kept = await store.SecretCheckAsync(ct);
        string text = configuration is { Profile: Profile.Server, Storage: { } storage }
            ? Read(storage.Secrets.Of(store.Volet), store.Volet)
            : Read(new SecretFile(PathOf(dataFolder, store.Volet), points), store.Volet, mayMake: kept is null);
        if (!VoletSecret.TryParse(text, out VoletSecret? secret))
        {
            throw new MissingSecretException(
                $"The secret of the {store.Volet.ToKebabCase()} volet is too short: {VoletSecret.ShortestText} characters at least."
            );
        }

        AlertIdentity identity = new(store.Volet, secret);
        await CheckAsync(store, identity, kept, ct);
        return identity;
    }

    /// <summary>Where the secret of a volet lies in the embedded profile: beside its store.</summary>
    public static string PathOf(string dataFolder, Volet volet) => Path.Combine(dataFolder, $"{volet.ToKebabCase()}.secret");

    private static async Task CheckAsync(IVoletStore store, AlertIdentity identity, byte[]? kept, CancellationToken ct)
    {
        if (kept is null)
        {
            await store.SetSecretCheckAsync(identity.Check(), ct);
            kept = await store.SecretCheckAsync(ct);
        }

        if (!CryptographicOperations.FixedTimeEquals(kept, identity.Check()))
        {
            throw new StoreException(
                $"The secret of the {store.Volet.ToKebabCase()} volet is not the one that its store was used with: the same alert "
                    + "would get another id. Put the secret back that was saved with the store (docs/operations.md, Secrets of the volets)."
            );
        }
    }

    private static string Read(SecretReference reference, Volet volet) =>
        reference.TryRead(out string? text, out string? reason)
            ? text
            : throw new MissingSecretException(
                $"The secret of the {volet.ToKebabCase()} volet is missing: {reason}. Every worker of the volet needs the same; "
                    + "a new one: head -c 32 /dev/urandom | base64 (docs/operations.md, Secrets of the volets)."
            );

    private static string Read(SecretFile file, Volet volet, bool mayMake) =>
        file.Read()
        ?? (
            mayMake
                ? file.Make()
                : throw new StoreException(
                    $"The secret of the {volet.ToKebabCase()} volet is missing: there is no {file.Path}, and its store was used with one. "
                        + "Put the file back that was saved with the store (docs/operations.md, Secrets of the volets)."
                )
        );
}
