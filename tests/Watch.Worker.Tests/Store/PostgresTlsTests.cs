using System.Buffers.Binary;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Watch.Contracts.Routes;
using Watch.Testing;
using Watch.Worker.Configuration;
using Watch.Worker.Hosting;
using Watch.Worker.Store;
using Xunit;

namespace Watch.Worker.Tests.Store;

/// <summary>Neither user nor password is told to a PostgreSQL whose certificate nobody vouches for, or that is another's.</summary>
public sealed class PostgresTlsTests : IDisposable
{
    private const int AsksForGss = 80877104;
    private const int AsksForTls = 80877103;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("watch-tls-");
    private readonly X509Certificate2 _authority = InventedCertificates.SignedByItself("authority.example");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _authority.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_certificate_that_signs_itself_is_refused()
    {
        using X509Certificate2 certificate = InventedCertificates.SignedByItself("localhost");

        Assert.False(await IsToldAsync(certificate));
        Assert.False(await IsToldAsync(certificate, ofTheConfiguration: _authority));
    }

    [Fact]
    public async Task A_certificate_of_an_authority_that_nobody_named_is_refused()
    {
        using X509Certificate2 unknown = InventedCertificates.SignedByItself("unknown.example");
        using X509Certificate2 certificate = InventedCertificates.SignedBy(unknown, "localhost");

        Assert.False(await IsToldAsync(certificate, ofTheConfiguration: _authority));
    }

    [Fact]
    public async Task A_certificate_of_another_name_is_refused_whoever_signed_it()
    {
        using X509Certificate2 certificate = InventedCertificates.SignedBy(_authority, "elsewhere.example");

        Assert.False(await IsToldAsync(certificate, ofTheConfiguration: _authority));
    }

    [Fact]
    public async Task A_certificate_that_has_expired_is_refused_whoever_signed_it()
    {
        DateTimeOffset past = TimeProvider.System.GetUtcNow().AddHours(-1);
        using X509Certificate2 certificate = InventedCertificates.SignedBy(_authority, "localhost", past);

        Assert.False(await IsToldAsync(certificate, ofTheConfiguration: _authority));
    }

    [Fact]
    public async Task A_server_without_encryption_is_told_nothing() => Assert.False(await IsToldAsync(certificate: null));

    [Fact]
    public async Task An_authority_that_cannot_be_read_is_told_and_not_waited_for()
    {
        using X509Certificate2 certificate = InventedCertificates.SignedBy(_authority, "localhost");

        Assert.False(await IsToldAsync(certificate, pem: Path.Combine(_folder.FullName, "none.pem")));
    }

    [Fact]
    public async Task A_private_authority_is_believed_whether_the_configuration_names_it_or_the_connection_string()
    {
        using X509Certificate2 certificate = InventedCertificates.SignedBy(_authority, "localhost");

        Assert.True(await IsToldAsync(certificate, ofTheConfiguration: _authority));
        Assert.True(await IsToldAsync(certificate, ofTheConnection: _authority));
    }

    // Whether a worker goes on after it saw the certificate: what it says next is its user, and then its password.
    private async Task<bool> IsToldAsync(
        X509Certificate2? certificate,
        X509Certificate2? ofTheConfiguration = null,
        X509Certificate2? ofTheConnection = null,
        string? pem = null
    )
    {
        TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        string connection =
            $"Host=localhost;Port={((IPEndPoint)listener.LocalEndpoint).Port};Username=watch;Password=secret;SSL Mode=VerifyFull"
            + (Pem(ofTheConnection) is { } own ? $";Root Certificate={own}" : "");
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        Task told = Task.Run(async () => await PoseAsync(listener, certificate, end.Token), CancellationToken.None);
        Task<Exception?> worker = OpenAsync(connection, pem ?? Pem(ofTheConfiguration), end.Token);
        bool isTold = await Task.WhenAny(told, worker).WaitAsync(TimeSpan.FromMinutes(1), Ct) == told;
        await end.CancelAsync();
        await told;
        Exception? refusal = await worker;
        if (!isTold && certificate is not null)
        {
            string message = Assert.IsType<StoreException>(refusal).Message;
            Assert.Contains("the certificate of the server is not believed", message, StringComparison.Ordinal);
        }

        return isTold;
    }

    // Ends when something is told, or nobody comes any more.
    private static async Task PoseAsync(TcpListener listener, X509Certificate2? certificate, CancellationToken ct)
    {
        using TcpListener own = listener;
        bool isTold = false;
        while (!isTold && !ct.IsCancellationRequested)
        {
            try
            {
                using TcpClient client = await own.AcceptTcpClientAsync(ct);
                isTold = await HearAsync(client.GetStream(), certificate);
            }
            // It went away without a word.
            catch (EndOfStreamException) { }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private static async Task<bool> HearAsync(NetworkStream plain, X509Certificate2? certificate)
    {
        byte[] request = new byte[8];
        await plain.ReadExactlyAsync(request, Ct);
        if (CodeOf(request) == AsksForGss)
        {
            await plain.WriteAsync("N"u8.ToArray(), Ct);
            await plain.ReadExactlyAsync(request, Ct);
        }

        Assert.Equal(AsksForTls, CodeOf(request));
        await plain.WriteAsync(certificate is null ? "N"u8.ToArray() : "S"u8.ToArray(), Ct);
        if (certificate is null)
        {
            return await HearsMoreAsync(plain);
        }

        await using SslStream stream = new(plain);
        try
        {
            await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, Ct);
            return await HearsMoreAsync(stream);
        }
        catch (AuthenticationException)
        {
            return false;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task<bool> HearsMoreAsync(Stream stream)
    {
        try
        {
            return await stream.ReadAsync(new byte[8], Ct) > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static int CodeOf(byte[] request) => BinaryPrimitives.ReadInt32BigEndian(request.AsSpan(4));

    // As a worker of the offensive volet opens its stores; gives what keeps it from that.
    private async Task<Exception?> OpenAsync(string connection, string? authority, CancellationToken ct)
    {
        SecretReference secret = new SecretReference.FromFile(Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}"));
        await File.WriteAllTextAsync(((SecretReference.FromFile)secret).Path, connection, ct);
        WatchConfiguration configuration = new()
        {
            Region = "Auvergne",
            Profile = Profile.Server,
            Storage = new StorageOptions(secret, secret, secret) { Secrets = new VoletSecretOptions() },
            Delivery = new DeliveryOptions(),
            Retention = new RetentionOptions(),
            Network = new NetworkOptions { CertificateAuthority = authority },
            Sources = [],
            Volets = new Dictionary<Volet, VoletConfiguration>(),
        };
        return await Record.ExceptionAsync(async () =>
        {
            await using IStores stores = await StoreOpening.OpenAsync(
                configuration,
                _folder.FullName,
                WorkerRoles.Offensive,
                TimeProvider.System,
                NoCommitPoints.Instance,
                ct
            );
        });
    }

    private string? Pem(X509Certificate2? authority)
    {
        if (authority is null)
        {
            return null;
        }

        string path = Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.pem");
        File.WriteAllText(path, authority.ExportCertificatePem());
        return path;
    }
}
