using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Watch.Sources.Http.Guarding;
using Watch.Testing;
using Xunit;

namespace Watch.EndToEnd.Tests.Publishing;

/// <summary>No password is handed to a broker whose certificate nobody vouches for, or that is another's.</summary>
public sealed class BrokerTlsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_certificate_that_signs_itself_is_refused()
    {
        using X509Certificate2 certificate = InventedCertificates.SignedByItself("localhost");

        Assert.False(await IsShakenAsync(certificate, NetworkSettings.Direct));
    }

    [Fact]
    public async Task A_certificate_of_an_authority_of_the_configuration_is_believed()
    {
        using X509Certificate2 certificate = InventedCertificates.SignedByItself("localhost");

        Assert.True(await IsShakenAsync(certificate, new NetworkSettings { Authorities = [certificate] }));
    }

    [Fact]
    public async Task A_certificate_of_another_name_is_refused_whoever_signed_it()
    {
        using X509Certificate2 certificate = InventedCertificates.SignedByItself("elsewhere.example");

        Assert.False(await IsShakenAsync(certificate, new NetworkSettings { Authorities = [certificate] }));
    }

    [Fact]
    public async Task A_certificate_that_has_expired_is_refused_whoever_signed_it()
    {
        using X509Certificate2 certificate = InventedCertificates.SignedByItself(
            "localhost",
            until: TimeProvider.System.GetUtcNow().AddHours(-1)
        );

        Assert.False(await IsShakenAsync(certificate, new NetworkSettings { Authorities = [certificate] }));
    }

    [Fact]
    public async Task A_certificate_of_an_authority_that_nobody_named_is_refused()
    {
        using X509Certificate2 unknown = InventedCertificates.SignedByItself("unknown.example");
        using X509Certificate2 certificate = InventedCertificates.SignedBy(unknown, "localhost");
        using X509Certificate2 another = InventedCertificates.SignedByItself("authority.example");

        Assert.False(await IsShakenAsync(certificate, new NetworkSettings { Authorities = [another] }));
    }

    // Whether a worker went on after it saw the certificate: the header of its protocol is the first thing it says.
    private static async Task<bool> IsShakenAsync(X509Certificate2 certificate, NetworkSettings network)
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        await using Outbox outbox = await Outbox.OpenAsync();
        await outbox.StartWorkerAsync(
            Broker.Options() with
            {
                Host = "localhost",
                Port = ((IPEndPoint)listener.LocalEndpoint).Port,
                Tls = true,
            },
            network
        );
        using TcpClient client = await listener.AcceptTcpClientAsync(Ct).AsTask().WaitAsync(TimeSpan.FromMinutes(1), Ct);
        await using SslStream stream = new(client.GetStream());
        try
        {
            await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, Ct);
            return await stream.ReadAsync(new byte[8], Ct) > 0;
        }
        catch (Exception ex) when (ex is AuthenticationException or IOException)
        {
            return false;
        }
    }
}
