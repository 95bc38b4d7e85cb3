using Watch.Sources.InpiPatents;
using Watch.Sources.Sftp;
using Watch.Sources.Tests.Http;
using Xunit;

namespace Watch.Sources.Tests.Sftp;

/// <summary>A folder of the OpenSSH server that <c>eng/test.sh</c> brings up; its tests are skipped where there is none.</summary>
internal sealed class SftpServer : IDisposable
{
    private readonly string _name = Guid.NewGuid().ToString("N");
    private readonly Uri _root;

    public SftpServer()
    {
        string? address = Environment.GetEnvironmentVariable("WATCH_TEST_SFTP");
        Assert.SkipWhen(address is null, "WATCH_TEST_SFTP names no SFTP server: eng/sftp.sh starts one");
        _root = new Uri(address!);
        Directory.CreateDirectory(Folder);
    }

    public Uri Address => new($"{_root.AbsoluteUri}/{_name}/");

    public int Port => _root.Port;

    public SftpAccount Account { get; } =
        new(
            Environment.GetEnvironmentVariable("WATCH_TEST_SFTP_USER") ?? "",
            new TestSecret(Environment.GetEnvironmentVariable("WATCH_TEST_SFTP_PASSWORD")),
            [Environment.GetEnvironmentVariable("WATCH_TEST_SFTP_HOST_KEY") ?? ""]
        );

    public InpiOptions Options => new(Account);

    private string Folder => Path.Combine(_root.AbsolutePath, _name);

    public void Put(string name, byte[] content)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
