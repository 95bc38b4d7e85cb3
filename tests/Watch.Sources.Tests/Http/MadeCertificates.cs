using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Watch.Sources.Tests.Http;

/// <summary>Certificates that nobody vouches for but the test.</summary>
internal static class MadeCertificates
{
    /// <summary>One of a name, as in <c>CN=feed.example</c>.</summary>
    public static X509Certificate2 Of(string name)
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName(name[3..]);
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 made = request.CreateSelfSigned(
            TimeProvider.System.GetUtcNow().AddDays(-1),
            TimeProvider.System.GetUtcNow().AddDays(1)
        );
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
