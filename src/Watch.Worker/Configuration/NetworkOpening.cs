using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Watch.Sources.Http.Guarding;

namespace Watch.Worker.Configuration;

/// <summary>Reads the secret and the certificates that the way out needs, when it is first taken.</summary>
internal static class NetworkOpening
{
    public static NetworkSettings Open(NetworkOptions options) =>
        new()
        {
            Proxy = options.Proxy,
            ProxyUser = options.ProxyUser,
            ProxyPassword = options.ProxyPassword is { } password ? Read(password) : null,
            Authorities = options.CertificateAuthority is { } path ? Authorities(path) : [],
        };

    private static string Read(SecretReference password) =>
        password.TryRead(out string? secret, out string? reason)
            ? secret
            : throw new MissingSecretException($"The password of the proxy is missing: {reason}.");

    private static IReadOnlyList<X509Certificate2> Authorities(string path)
    {
        try
        {
            X509Certificate2Collection certificates = [];
            certificates.ImportFromPemFile(path);
            return certificates.Count > 0 ? [.. certificates] : throw new CryptographicException("it holds no certificate");
        }
        catch (Exception ex) when (ex is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The certificate authority {path} cannot be read: {ex.Message}", ex);
        }
    }
}
