using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Watch.Sources.Http.Guarding;

/// <summary>Which certificates are believed: those of the system's authorities, and of those that the configuration names.</summary>
public static class Certificates
{
    private static readonly Oid ServerAuthentication = new("1.3.6.1.5.5.7.3.1");

    /// <summary>What a connection is opened with.</summary>
    public static SslClientAuthenticationOptions Options(NetworkSettings network) =>
        new() { CertificateChainPolicy = Policy(), RemoteCertificateValidationCallback = Validation(network) };

    /// <summary>
    /// Says whether the other side is believed: its name has to agree, and the chain to end at an authority that is trusted.
    /// </summary>
    public static RemoteCertificateValidationCallback Validation(NetworkSettings network) =>
        (_, certificate, chain, errors) =>
            errors == SslPolicyErrors.None
            || (
                errors == SslPolicyErrors.RemoteCertificateChainErrors
                && network.Authorities.Count > 0
                && IsOfOurs(certificate, chain, network)
            );

    // Only who signed it is judged anew; a name that does not agree is an error of its own kind and never forgiven.
    private static bool IsOfOurs(X509Certificate? certificate, X509Chain? presented, NetworkSettings network)
    {
        if (certificate is not X509Certificate2 leaf)
        {
            return false;
        }

        using X509Chain chain = new() { ChainPolicy = Policy() };
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(network.Authorities.ToArray());
        chain.ChainPolicy.ExtraStore.AddRange(presented?.ChainElements.Select(e => e.Certificate).ToArray() ?? []);

        return chain.Build(leaf);
    }

    // What a certificate says of where its authority or its revocations are is an address like any other, and is not asked.
    private static X509ChainPolicy Policy() =>
        new()
        {
            DisableCertificateDownloads = true,
            RevocationMode = X509RevocationMode.NoCheck,
            ApplicationPolicy = { ServerAuthentication },
        };
}
