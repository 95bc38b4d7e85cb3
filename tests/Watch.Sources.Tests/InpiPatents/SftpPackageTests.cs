using System.Net;
using System.Security.Cryptography;
using Watch.Sources.Http.Guarding;
using Watch.Sources.Tests.Containers;
using Watch.Sources.Tests.Http;
using Watch.Sources.Tests.Sftp;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.InpiPatents;

public sealed class SftpPackageTests : IDisposable
{
    private const string Week45 = "FR_FRAMDST36_2026_45.zip";
    private const string Week46 = "FR_FRAMDST36_2026_46.zip";

    private readonly PackageFolder _folder = new();
    private readonly SftpServer _server = new();

    public SftpPackageTests()
    {
        _folder.Address = _server.Address;
        _folder.Options = _server.Options;
        _server.Put(Week45, PackageFolder.Package);
    }

    [Fact]
    public async Task A_server_is_read_from_its_latest_package_on_with_the_folders_of_years()
    {
        _server.Put("2025/FR_FRAMDST36_2025_52.zip", PackageFolder.Package);
        _server.Put("FR_FRAMDST36_2026_44.zip", PackageFolder.Package);
        _server.Put("FR_FRNEWST36_2026_48.zip", PackageFolder.Package);
        _server.Put("lisez moi à l’envers;.txt", [1]);

        Assert.Equal([$"{Week45} amended Live"], await _folder.RunAsync());
        Assert.Empty(await _folder.RunAsync());
        _server.Put("FR_FRAMDST36_2026_47.zip", PackageFolder.Package);
        Assert.Equal(["gap FR_FRAMDST36_2026_46", "FR_FRAMDST36_2026_47.zip amended Live"], await _folder.RunAsync());
    }

    [Fact]
    public async Task A_closed_year_is_read_where_the_configuration_begins_in_it()
    {
        _folder.StartOn = new DateOnly(2025, 12, 1);
        _server.Put("2025/FR_FRAMDST36_2025_52.zip", PackageFolder.Package);
        _server.Put("2024/FR_FRAMDST36_2024_52.zip", PackageFolder.Package);

        Assert.Equal("FR_FRAMDST36_2025_52.zip amended Live", (await _folder.RunAsync())[0]);
    }

    [Fact]
    public async Task A_server_that_shows_another_key_is_told_nothing()
    {
        string pinned = $"SHA256:{new string('A', 43)}";
        _folder.Options = new(_server.Account with { HostKeys = [pinned], Password = new TestSecret("falsch") });

        string failure = Assert.Single(await _folder.RunAsync());

        Assert.Equal(
            $"failed Blocked: the server shows the host key {_server.Account.HostKeys[0]}, which is not that of the configuration",
            failure
        );
    }

    [Fact]
    public async Task A_second_key_may_be_named_before_the_server_changes_its_own()
    {
        string next = $"SHA256:{new string('A', 43)}";
        _folder.Options = new(_server.Account with { HostKeys = [next, .. _server.Account.HostKeys] });

        Assert.Equal([$"{Week45} amended Live"], await _folder.RunAsync());
    }

    [Fact]
    public async Task A_wrong_password_is_said_and_not_shown()
    {
        _folder.Options = new(_server.Account with { Password = new TestSecret("ein-falsches-Wort") });

        Assert.Equal(["failed Blocked: the server refuses the user or the password"], await _folder.RunAsync());
        _folder.Options = new(_server.Account with { Password = new TestSecret(null) });
        Assert.Equal(
            ["failed Blocked: the password of the account is not to be had: the environment variable SOURCE_KEY is not set"],
            await _folder.RunAsync()
        );
        _folder.Options = _server.Options;
        Assert.Equal([$"{Week45} amended Live"], await _folder.RunAsync());
    }

    [Fact]
    public async Task A_transfer_that_is_cut_loses_nothing_and_is_made_again()
    {
        using CuttingWay way = new(_server.Port);
        _folder.Address = new UriBuilder(_server.Address) { Port = way.Port }.Uri;
        Assert.Equal([$"{Week45} amended Live"], await _folder.RunAsync());
        byte[] large = Pack.Zip(("/doc/3999174_1.zip", RandomNumberGenerator.GetBytes(2_000_000)));
        _server.Put(Week46, large);
        _server.Put("FR_FRAMDST36_2026_47.zip", PackageFolder.Package);

        way.After = 500_000;
        Assert.Equal(["failed Degraded: the connection broke, or the server is no SSH server"], await _folder.RunAsync());
        way.After = null;
        Assert.Equal([$"{Week46} amended Live", "FR_FRAMDST36_2026_47.zip amended Live"], await _folder.RunAsync());
    }

    [Fact]
    public async Task A_file_larger_than_allowed_is_a_gap_and_holds_no_later_one_back()
    {
        _folder.MaxBytes = PackageFolder.Package.Length;
        _server.Put(Week46, RandomNumberGenerator.GetBytes(PackageFolder.Package.Length + 1));
        _server.Put("FR_FRAMDST36_2026_47.zip", PackageFolder.Package);
        _folder.StartOn = new DateOnly(2026, 11, 2);

        Assert.Equal(
            [
                $"{Week45} amended Live",
                $"failed Degraded: the file is larger than {PackageFolder.Package.Length} bytes, the most that the source allows",
                "gap FR_FRAMDST36_2026_46",
                "FR_FRAMDST36_2026_47.zip amended Live",
            ],
            await _folder.RunAsync()
        );
    }

    [Fact]
    public async Task What_is_no_archive_is_not_handed_over()
    {
        _server.Put(Week46, "<html>"u8.ToArray());

        Assert.Equal(["failed Degraded: the answer is no archive"], await _folder.RunAsync());
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_a_failure_with_words()
    {
        _folder.Address = new Uri(_server.Address, "nowhere/");

        Assert.Equal(["failed Degraded: the server has no such file or folder"], await _folder.RunAsync());
    }

    [Fact]
    public async Task A_server_of_the_web_is_no_SSH_server()
    {
        using LoopbackSite site = new();
        _folder.Address = new UriBuilder(site.Address) { Scheme = "sftp" }.Uri;

        Assert.Equal(["failed Degraded: the connection broke, or the server is no SSH server"], await _folder.RunAsync());
    }

    [Fact]
    public async Task The_address_passes_the_guard_of_HTTP()
    {
        _folder.Resolver = new FixedResolver(IPAddress.Loopback);
        _folder.Address = new Uri($"sftp://depot.exemple.invalid:{_server.Port}/");
        Assert.Equal(["failed Blocked: it has a loopback or private address, which the source does not allow"], await _folder.RunAsync());

        _folder.Resolver = new FixedResolver(IPAddress.Parse("169.254.169.254"));
        _folder.AllowPrivate = true;
        Assert.Equal(
            ["failed Blocked: it has a link-local, metadata, multicast or reserved address, which nothing may reach"],
            await _folder.RunAsync()
        );
    }

    [Fact]
    public async Task The_address_that_was_checked_is_the_one_connected_to()
    {
        FixedResolver resolver = new(IPAddress.Loopback);
        _folder.Resolver = resolver;
        _folder.AllowPrivate = true;
        _folder.Address = new UriBuilder(_server.Address) { Host = "depot.exemple.invalid" }.Uri;

        Assert.Equal([$"{Week45} amended Live"], await _folder.RunAsync());
        Assert.Equal(1, resolver.Asked);
    }

    [Fact]
    public async Task The_password_of_a_proxy_is_not_sent_to_it_in_the_clear()
    {
        _folder.Proxy = new Uri("https://127.0.0.1:9");

        Assert.Equal(["failed Blocked: SFTP does not go through a proxy that is asked over https"], await _folder.RunAsync());
    }

    public void Dispose()
    {
        _folder.Dispose();
        _server.Dispose();
    }

    private sealed class FixedResolver(IPAddress address) : IHostResolver
    {
        public int Asked { get; private set; }

        public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken ct)
        {
            Asked++;
            return Task.FromResult<IReadOnlyList<IPAddress>>([address]);
        }
    }
}
