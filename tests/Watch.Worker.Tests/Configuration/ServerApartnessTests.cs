using Watch.Worker.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

/// <summary>A defensive volet that is said to have a server of its own has one.</summary>
public sealed class ServerApartnessTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("watch-apart-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("Host=db1;Username=watch_defensive", "Host=db2", null)]
    [InlineData("Host=db1;Username=watch_defensive", "Host=DB1", "the server of 'ingest' too")]
    [InlineData("Host=db1;Port=5433", "Host=db1", null)]
    [InlineData("Host=127.0.0.1", "Host=localhost;Port=5432", "the server of 'ingest' too")]
    [InlineData("Host=db1;Database=other", "Host=db1", "the server of 'ingest' too")]
    [InlineData("Host=LocalHost", "Host=127.8.8.8", "the server of 'ingest' too")]
    [InlineData("Host=db1:5432", "Host=db1", "the server of 'ingest' too")]
    [InlineData("Host=db1,db2", "Host=db2", "the server of 'ingest' too")]
    [InlineData("Host=/var/run/postgresql", "Server=[::1]", "the server of 'ingest' too")]
    [InlineData("Host=db1:5433", "Host=db1", null)]
    [InlineData("no connection string", "Host=db1", null)]
    public void Two_names_of_one_server_are_one_server(string defensive, string others, string? objection) =>
        Assert.Equal(objection, ServerApartness.Objection(Storage(defensive, others)));

    [Fact]
    public void What_is_not_here_cannot_be_compared_and_a_shared_server_is_no_fault()
    {
        StorageOptions storage = Storage("Host=db1", "Host=db1");

        Assert.Null(ServerApartness.Objection(storage with { Defensive = new SecretReference.FromFile(_folder.FullName + "/none") }));
        Assert.Null(ServerApartness.Objection(storage with { Log = null }));
        Assert.Equal("the server of 'log' too", ServerApartness.Objection(storage with { Ingest = Secret("elsewhere", "Host=db9") }));
    }

    private StorageOptions Storage(string defensive, string others)
    {
        SecretReference shared = Secret("others", others);
        return new StorageOptions(shared, Secret("defensive", defensive), shared) { Log = shared, Secrets = new VoletSecretOptions() };
    }

    private SecretReference.FromFile Secret(string name, string connection)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, connection);
        return new SecretReference.FromFile(path);
    }
}
