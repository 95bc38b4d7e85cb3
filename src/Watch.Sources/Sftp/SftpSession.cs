using System.Net.Sockets;
using Renci.SshNet;
using Renci.SshNet.Sftp;
using Watch.Sources.Http.Guarding;

namespace Watch.Sources.Sftp;

/// <summary>
/// One session with an SFTP server, opened when it is first needed and again where it broke. It reads, and writes nothing.
/// </summary>
internal sealed class SftpSession(SftpServices services, SftpAccount account, Uri server) : IDisposable
{
    private const int BufferBytes = 256 * 1024;

    private static readonly TimeSpan _connecting = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan _answering = TimeSpan.FromMinutes(1);

    private SftpClient? _client;
    private string? _strangeKey;

    /// <summary>What stands in a folder: files and folders, links among them, and not the way up.</summary>
    public async Task<(IReadOnlyList<ISftpFile> Files, SftpFault? Fault)> ListAsync(string path, CancellationToken ct)
    {
        List<ISftpFile> files = [];
        SftpFault? fault = await TryAsync(
            async (client, within) =>
            {
                await foreach (ISftpFile file in client.ListDirectoryAsync(path, within))
                {
                    files.Add(file);
                }
            },
            ct
        );
        return (fault is null ? files : [], fault);
    }

    /// <summary>Writes a file of the server; what was written before a fault is worth nothing.</summary>
    /// <param name="path">Of the file.</param>
    /// <param name="destination">Where to.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<SftpFault?> DownloadAsync(string path, Stream destination, CancellationToken ct)
    {
        SftpFault? ofFile = null;
        SftpFault? fault = await TryAsync(
            async (client, within) =>
            {
                await using SftpFileStream content = await client.OpenAsync(path, FileMode.Open, FileAccess.Read, within);
                ofFile = await CopyAsync(content, destination, within);
            },
            ct
        );
        return fault ?? ofFile;
    }

    public void Dispose() => Close();

    private async Task<SftpFault?> CopyAsync(SftpFileStream content, Stream destination, CancellationToken ct)
    {
        long most = services.Settings.Limits.MaxBytes;
        long announced = content.Length;
        byte[] buffer = new byte[BufferBytes];
        long copied = 0;
        for (int read; copied <= most && (read = await content.ReadAsync(buffer, ct)) > 0; copied += read)
        {
            await destination.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        return copied > most ? new SftpFault($"the file is larger than {most} bytes, the most that the source allows") { Lasting = true }
            : copied != announced ? new SftpFault($"{copied} bytes came of the {announced} that the server announced")
            : null;
    }

    private async Task<SftpFault?> TryAsync(Func<SftpClient, CancellationToken, Task> work, CancellationToken ct)
    {
        using CancellationTokenSource within = CancellationTokenSource.CreateLinkedTokenSource(ct);
        within.CancelAfter(services.Settings.Limits.Timeout);
        _strangeKey = null;
        try
        {
            if (!account.Password.TryRead(out string? password, out string? reason))
            {
                return SftpFault.Blocked($"the password of the account is not to be had: {reason}");
            }

            await work(await OpenAsync(password, within.Token), within.Token);
            return null;
        }
        catch (Exception ex) when (!ct.IsCancellationRequested && SftpFault.Of(ex) is { } fault)
        {
            Close();
            return _strangeKey is null
                ? fault
                : SftpFault.Blocked($"the server shows the host key {_strangeKey}, which is not that of the configuration");
        }
    }

    private async Task<SftpClient> OpenAsync(string password, CancellationToken ct)
    {
        if (_client is { IsConnected: true })
        {
            return _client;
        }

        Close();
        IReadOnlyList<string> hosts = await HostsAsync(ct);
        for (int i = 0; ; i++)
        {
            _client = Client(hosts[i], password);
            try
            {
                await _client.ConnectAsync(ct);
                return _client;
            }
            catch (SocketException) when (i < hosts.Count - 1)
            {
                // The next address of the name may answer.
                Close();
            }
        }
    }

    // The address that was checked is the one connected to; where a proxy resolves the name it is checked as HTTP's are.
    private async Task<IReadOnlyList<string>> HostsAsync(CancellationToken ct)
    {
        if (services.Network.Proxy is { } proxy)
        {
            // SSH.NET speaks to a proxy in the clear, the password of the proxy included.
            if (proxy.Scheme == Uri.UriSchemeHttps)
            {
                throw new RefusedAddressException("SFTP does not go through a proxy that is asked over https");
            }

            await services.Guard.CheckProxiedAsync(server, ct);
            return [server.IdnHost];
        }

        return [.. (await services.Guard.AddressesAsync(server.IdnHost, server.PortOrStandard, ct)).Select(a => a.ToString())];
    }

    private SftpClient Client(string host, string password)
    {
        SftpClient client = new(Way(host, new PasswordAuthenticationMethod(account.User, password))) { OperationTimeout = _answering };
        _strangeKey = null;
        client.HostKeyReceived += (_, shown) =>
        {
            string printed = $"SHA256:{shown.FingerPrintSHA256}";
            shown.CanTrust = account.HostKeys.Contains(printed, StringComparer.Ordinal);
            _strangeKey = shown.CanTrust ? null : printed;
        };
        return client;
    }

    private ConnectionInfo Way(string host, AuthenticationMethod method) =>
        services.Network is { Proxy: { } proxy } network
            ? new ConnectionInfo(
                host,
                server.PortOrStandard,
                account.User,
                ProxyTypes.Http,
                proxy.IdnHost,
                proxy.Port,
                network.ProxyUser ?? "",
                network.ProxyPassword ?? "",
                method
            )
            {
                Timeout = _connecting,
            }
            : new ConnectionInfo(host, server.PortOrStandard, account.User, method) { Timeout = _connecting };

    private void Close()
    {
        _client?.Dispose();
        _client = null;
    }
}
