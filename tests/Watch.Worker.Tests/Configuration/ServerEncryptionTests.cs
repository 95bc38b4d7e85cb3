using Watch.Contracts.Routes;
using Watch.Worker.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

/// <summary>A password that goes to another machine is guarded, or <c>check</c> says so.</summary>
public sealed class ServerEncryptionTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("watch-guarded-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("Host=db.example;SSL Mode=VerifyFull", true)]
    [InlineData("Server=db.example;SslMode=verifyfull", true)]
    [InlineData("Host=db.example", false)]
    [InlineData("Host=db.example;SSL Mode=Require", false)]
    [InlineData("Host=db.example;SSL Mode=VerifyCA", false)]
    [InlineData("Server=db.example:5433", false)]
    [InlineData("Host=192.0.2.7", false)]
    [InlineData("Host=localhost,db.example", false)]
    [InlineData("Host=[2001:db8::1]:5433", false)]
    [InlineData("Host=2001:db8::1", false)]
    [InlineData("Host=localhost.example", false)]
    [InlineData("Host=127.0.0.1;SSL Mode=Disable", true)]
    [InlineData("Host=127.8.8.8", true)]
    [InlineData("Host=LocalHost:5433, ::1", true)]
    [InlineData("Host=[::1]:5433", true)]
    [InlineData("Host=/var/run/postgresql", true)]
    [InlineData("Host=@abstract", true)]
    [InlineData("Database=watch", true)]
    [InlineData("no connection string", true)]
    public void Only_loopback_and_sockets_need_no_check_of_the_certificate(string connection, bool isGuarded) =>
        Assert.Equal(isGuarded, ServerEncryption.IsGuarded(Secret("one", connection)));

    [Fact]
    public void Each_role_that_is_not_guarded_is_warned_of_and_nothing_of_its_secret_is_shown()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfDefault();
        string Role(string name, string connection) => $"{name}: {{ file: {Secret(name, connection).Path} }}";
        string[] lines =
        [
            .. File.ReadLines(Path.Combine(copy.Folder, "watch.yml"))
                .Select(l =>
                    l.Trim() switch
                    {
                        "profile: embedded" => "profile: server",
                        "ingest: { environment: WATCH_STORAGE_INGEST }" => "  " + Role("ingest", "Host=hidden.example;Password=hunter2"),
                        "log: { environment: WATCH_STORAGE_LOG }" => "  " + Role("log", "Host=other.example;SSL Mode=VerifyFull"),
                        "defensive: { environment: WATCH_STORAGE_DEFENSIVE }" => "  " + Role("defensive", "Host=localhost"),
                        _ => l,
                    }
                ),
        ];
        copy.Write("watch.yml", string.Join('\n', lines));

        LoadedConfiguration loaded = ConfigurationLoader.Load(copy.Folder, Watch.Sources.SourceModules.All, Enum.GetValues<Volet>());

        ConfigurationIssue warning = Assert.Single(loaded.Issues, i => i.File == "watch.yml" || i.File.EndsWith("/watch.yml"));
        Assert.Equal(IssueSeverity.Warning, warning.Severity);
        Assert.Contains("less than 'SSL Mode=VerifyFull'", warning.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", $"{warning}{warning.Excerpt}", StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", $"{warning}{warning.Excerpt}", StringComparison.Ordinal);
        Assert.NotNull(loaded.Configuration);
    }

    private SecretReference.FromFile Secret(string name, string connection)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, connection);
        return new SecretReference.FromFile(path);
    }
}
