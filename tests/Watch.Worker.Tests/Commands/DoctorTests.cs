using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Watch.Worker.Commands;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>What <c>doctor</c> says of folders, rights, hosts, certificates, clock and broker, and what to do.</summary>
public sealed class DoctorTests : IDisposable
{
    private readonly FirstSteps _first = new();

    [Fact]
    public async Task What_is_wrong_around_the_program_is_told_with_what_to_do()
    {
        await _first.InitAsync();
        int port = Unused();
        Source($"http://127.0.0.1:{port}/");

        Answer doctor = await _first.TypeAsync("doctor", "--json");

        Assert.Equal(ExitStatus.Failed, doctor.Status);
        JsonElement network = doctor.Objects.Single(o => o.GetProperty("subject").GetString() == "network");
        Assert.Equal("bad", network.GetProperty("state").GetString());
        Assert.Contains("pare-feu", network.GetProperty("advice").GetString(), StringComparison.Ordinal);
        string[] subjects = ["folder", "disk", "clock"];
        Assert.All(subjects, s => Assert.Contains(s, doctor.Objects.Select(o => o.GetProperty("subject").GetString())));
    }

    [Theory]
    [InlineData("https://169.254.169.254/")]
    [InlineData("https://10.99.99.1/")]
    public async Task An_address_that_a_source_may_not_reach_is_told_and_not_asked(string address)
    {
        await _first.InitAsync();
        Source(address);

        Answer doctor = await _first.TypeAsync("doctor", "--json");

        JsonElement network = doctor.Objects.Single(o => o.GetProperty("subject").GetString() == "network");
        Assert.Contains("privée ou réservée", network.GetProperty("seen").GetString(), StringComparison.Ordinal);
        Assert.Contains("allow-private", network.GetProperty("advice").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_nobody_signed_is_told_as_one()
    {
        await _first.InitAsync();
        TcpListener server = new(IPAddress.Loopback, 0);
        server.Start();
        Task answered = AnswerSelfSignedAsync(server);
        Source($"https://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}/");

        Answer doctor = await _first.TypeAsync("doctor", "--json");
        await answered;

        JsonElement certificate = doctor.Objects.Single(o => o.GetProperty("subject").GetString() == "certificate");
        Assert.Equal("bad", certificate.GetProperty("state").GetString());
        Assert.Contains("certificate-authority", certificate.GetProperty("advice").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_authority_that_cannot_be_read_is_told_of_broker_and_network()
    {
        await _first.InitAsync();
        Server();

        Answer doctor = await _first.TypeAsync("doctor", "--json");

        Assert.Equal(ExitStatus.Failed, doctor.Status);
        string[] seen = [.. doctor.Objects.Select(o => o.GetProperty("seen").GetString()!)];
        Assert.Contains(seen, s => s.StartsWith("l'autorité de certification /nowhere/authority.pem", StringComparison.Ordinal));
        Assert.Contains(seen, s => s.EndsWith("la variable d'environnement WATCH_NOWHERE n'est pas donnée", StringComparison.Ordinal));
        Assert.Equal(
            2,
            doctor.Objects.Count(o => o.GetProperty("seen").GetString()!.Contains("/nowhere/authority.pem", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData(0, "good")]
    [InlineData(3600, "bad")]
    public async Task The_clock_is_held_against_that_of_a_server(int seconds, string state)
    {
        await _first.InitAsync();
        TcpListener server = new(IPAddress.Loopback, 0);
        server.Start();
        Task answered = AnswerAsync(server, Typed.Now.AddSeconds(seconds));
        Source($"http://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}/");

        Answer doctor = await _first.TypeAsync("doctor", "--json");
        await answered;

        Assert.Equal(state, doctor.Objects.Single(o => o.GetProperty("subject").GetString() == "clock").GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_folder_that_others_may_read_is_told_with_the_command_that_mends_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "rights of files are those of Unix");
        await _first.InitAsync();
        Directory.CreateDirectory(Path.Combine(_first.Data, "defensive"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(_first.Data, "defensive"), (UnixFileMode)0b111_101_101);
        }

        Answer doctor = await _first.TypeAsync("doctor", "--offline");

        Assert.Equal(ExitStatus.Failed, doctor.Status);
        Assert.Contains("chmod -R go-rwx", doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_defensive_configuration_that_others_may_read_is_a_doubt()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "rights of files are those of Unix");
        await _first.InitAsync();
        string defensive = Path.Combine(_first.Config, "defensive");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(defensive, (UnixFileMode)0b111_101_101);
        }

        Answer doctor = await _first.TypeAsync("doctor", "--offline", "--json");
        Answer other = await _first.TypeAsync("doctor", "--offline", "--json", "--volet", "offensive");

        JsonElement rights = doctor.Objects.Single(o => o.GetProperty("subject").GetString() == "rights");
        Assert.Equal((ExitStatus.Done, "doubtful"), (doctor.Status, rights.GetProperty("state").GetString()));
        Assert.Contains(defensive, rights.GetProperty("advice").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("rights", other.Objects.Select(o => o.GetProperty("subject").GetString()));
    }

    public void Dispose() => _first.Dispose();

    // The one source of the first configuration, from another place.
    private void Source(string address)
    {
        string path = Path.Combine(_first.Config, "sources", "bodacc.yml");
        File.WriteAllText(
            path,
            File.ReadAllText(path).Replace("https://echanges.dila.gouv.fr/OPENDATA/BODACC/", address, StringComparison.Ordinal)
        );
    }

    // A server profile whose broker is asked over TLS; its stores are nowhere.
    private void Server() =>
        _first.Save(
            "veille/watch.yml",
            """
            region: Auvergne
            profile: server
            network:
              certificate-authority: /nowhere/authority.pem
            storage:
              ingest: { environment: WATCH_NOWHERE }
              log: { environment: WATCH_NOWHERE }
              defensive: { environment: WATCH_NOWHERE }
              offensive: { environment: WATCH_NOWHERE }
              secrets:
                defensive: { environment: WATCH_NOWHERE }
                offensive: { environment: WATCH_NOWHERE }
            buses:
              host: localhost
              port: 5671
              tls: true
              defensive: { virtual-host: defensive, user: watch-defensive, password: { environment: WATCH_NOWHERE } }
              offensive: { virtual-host: offensive, user: watch-offensive, password: { environment: WATCH_NOWHERE } }
              bridge: { virtual-host: offensive, user: watch-bridge, password: { environment: WATCH_NOWHERE } }
            """
        );

    private static async Task AnswerSelfSignedAsync(TcpListener server)
    {
        using TcpListener listening = server;
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        using X509Certificate2 certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
        using TcpClient client = await listening.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using SslStream secure = new(client.GetStream());
        try
        {
            await secure.AuthenticateAsServerAsync(certificate);
            _ = await secure.ReadAsync(new byte[1], TestContext.Current.CancellationToken);
        }
        catch (Exception e) when (e is IOException or AuthenticationException)
        {
            // The other side does not believe it, and says so or goes away.
        }
    }

    private static async Task AnswerAsync(TcpListener server, DateTimeOffset date)
    {
        using TcpListener listening = server;
        using TcpClient client = await listening.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using NetworkStream stream = client.GetStream();
        _ = await stream.ReadAtLeastAsync(new byte[1], 1, cancellationToken: TestContext.Current.CancellationToken);
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nDate: {date:R}\r\nContent-Length: 0\r\n\r\n"),
            TestContext.Current.CancellationToken
        );
    }

    private static int Unused()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
