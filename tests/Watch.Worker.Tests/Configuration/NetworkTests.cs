using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Watch.Sources.Http.Guarding;
using Watch.Worker.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

/// <summary>The way out: a proxy with a password that stands elsewhere, and authorities of one's own.</summary>
public sealed class NetworkTests : IDisposable
{
    private const string Head = "region: Auvergne\nprofile: embedded\n";

    private readonly ConfigurationCopy _copy = ConfigurationCopy.OfSmallest();

    [Fact]
    public void Straight_out_is_the_default() => Assert.Equivalent(NetworkSettings.Direct, NetworkOpening.Open(Load("")));

    [Fact]
    public void A_proxy_and_an_authority_are_read_from_where_they_stand()
    {
        _copy.Write("secrets/proxy", "s3cret\n");
        _copy.Write("ca.pem", Pem());

        NetworkSettings network = NetworkOpening.Open(
            Load(
                "network:\n  proxy: http://proxy.interne:3128\n  proxy-user: watch\n  proxy-password: { file: secrets/proxy }\n  "
                    + "certificate-authority: ca.pem\n"
            )
        );

        Assert.Equal((new Uri("http://proxy.interne:3128"), "watch", "s3cret"), (network.Proxy, network.ProxyUser, network.ProxyPassword));
        Assert.Equal("CN=Autorité d'essai", Assert.Single(network.Authorities).Subject);
    }

    [Fact]
    public void A_password_that_is_missing_is_told_without_the_rest()
    {
        NetworkOptions options = Load(
            "network: { proxy: \"http://proxy.interne:3128\", proxy-user: watch, proxy-password: { file: secrets/none } }\n"
        );

        Assert.Contains(
            "The password of the proxy is missing",
            Assert.Throws<MissingSecretException>(() => NetworkOpening.Open(options)).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no certificate")]
    public void An_authority_that_is_none_is_told(string? content)
    {
        if (content is not null)
        {
            _copy.Write("ca.pem", content);
        }

        Assert.Contains(
            "ca.pem cannot be read",
            Assert.Throws<IOException>(() => NetworkOpening.Open(Load("network: { certificate-authority: ca.pem }\n"))).Message,
            StringComparison.Ordinal
        );
    }

    public void Dispose() => _copy.Dispose();

    private NetworkOptions Load(string network)
    {
        _copy.Write("watch.yml", Head + network);
        LoadedConfiguration loaded = _copy.Load();
        Assert.Empty(loaded.Issues);
        return loaded.Configuration!.Network;
    }

    private static string Pem()
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=Autorité d'essai", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 certificate = request.CreateSelfSigned(
            TimeProvider.System.GetUtcNow().AddDays(-1),
            TimeProvider.System.GetUtcNow().AddDays(1)
        );
        return certificate.ExportCertificatePem();
    }
}
