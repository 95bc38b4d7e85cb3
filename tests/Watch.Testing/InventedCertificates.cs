using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Watch.Testing;

/// <summary>Certificates of servers that nobody vouches for but the test.</summary>
public static class InventedCertificates
{
    /// <summary>One that signs itself, and may sign others.</summary>
    public static X509Certificate2 SignedByItself(string name, DateTimeOffset? until = null)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 made = Request(name, key, isAuthority: true).CreateSelfSigned(Now.AddDays(-1), until ?? Now.AddDays(1));
        return Usable(made);
    }

    /// <summary>One that an authority has signed.</summary>
    public static X509Certificate2 SignedBy(X509Certificate2 authority, string name, DateTimeOffset? until = null)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = Request(name, key, isAuthority: false);
        using X509Certificate2 made = request.Create(authority, Now.AddHours(-23), until ?? Now.AddHours(23), [1, 2, 3]);
        using X509Certificate2 whole = made.CopyWithPrivateKey(key);
        return Usable(whole);
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static CertificateRequest Request(string name, ECDsa key, bool isAuthority)
    {
        CertificateRequest request = new($"CN={name}", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, true));
        return request;
    }

    // A server cannot use a key that lives in memory alone on every system.
    private static X509Certificate2 Usable(X509Certificate2 made) =>
        X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
}
