using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Watch.Sources.Http.Guarding;

namespace Watch.Worker.Commands.Starting.Doctor;

/// <summary>Why a host did not answer.</summary>
internal enum HostFault
{
    /// <summary>It did.</summary>
    None,

    /// <summary>No connection to it, or one that broke.</summary>
    Network,

    /// <summary>No answer in time.</summary>
    Silence,

    /// <summary>Its certificate is not believed.</summary>
    Trust,

    /// <summary>Its address is one that the source may not reach.</summary>
    Address,
}

/// <summary>What a host answered to one connection.</summary>
/// <param name="Fault">Why there is no answer.</param>
/// <param name="Detail">The same in the words of this machine, or empty.</param>
/// <param name="Ends">When its certificate ends; null where it showed none.</param>
/// <param name="Date">The moment by its own clock; null where it told none.</param>
internal sealed record HostAnswer(HostFault Fault, string Detail, DateTimeOffset? Ends, DateTimeOffset? Date);

/// <summary>Connects to a host once, and asks for nothing but the head of an answer.</summary>
internal static class HostProbe
{
    private const string DateHeader = "Date:";

    /// <summary>How long a host may take.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Tries it over a plain connection of this machine.</summary>
    /// <param name="host">The host.</param>
    /// <param name="port">The port.</param>
    /// <param name="trust">Whose certificates are believed; null for a connection without TLS.</param>
    /// <param name="ct">Cancels it.</param>
    public static Task<HostAnswer> TryAsync(string host, int port, NetworkSettings? trust, CancellationToken ct) =>
        TryAsync(limit => ConnectAsync(host, port, limit), host, trust, asksDate: false, ct);

    /// <summary>Tries it.</summary>
    /// <param name="connect">Connects to it.</param>
    /// <param name="host">The name that its certificate has to be of.</param>
    /// <param name="trust">Whose certificates are believed; null for a connection without TLS.</param>
    /// <param name="asksDate">Whether it speaks HTTP and is asked for its date.</param>
    /// <param name="ct">Cancels it.</param>
    public static async Task<HostAnswer> TryAsync(
        Func<CancellationToken, Task<Stream>> connect,
        string host,
        NetworkSettings? trust,
        bool asksDate,
        CancellationToken ct
    )
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        DateTimeOffset? ends = null;
        try
        {
            await using Stream plain = await connect(limit.Token);
            await using Stream told = trust is null ? plain : await SecureAsync(plain, host, trust, end => ends = end, limit.Token);
            return new HostAnswer(HostFault.None, "", ends, asksDate ? await DateAsync(told, host, limit.Token) : null);
        }
        catch (AuthenticationException e)
        {
            return new HostAnswer(HostFault.Trust, e.Message, ends, null);
        }
        catch (RefusedAddressException e)
        {
            return new HostAnswer(HostFault.Address, e.Message, null, null);
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return new HostAnswer(HostFault.Network, e.Message, ends, null);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new HostAnswer(HostFault.Silence, "", ends, null);
        }
    }

    private static async Task<Stream> ConnectAsync(string host, int port, CancellationToken ct)
    {
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(host, port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // As the worker does: what is asked of a certificate is in one place, and here its end is looked at besides.
    private static async Task<SslStream> SecureAsync(
        Stream plain,
        string host,
        NetworkSettings trust,
        Action<DateTimeOffset> ends,
        CancellationToken ct
    )
    {
        SslClientAuthenticationOptions options = Certificates.Options(trust);
        RemoteCertificateValidationCallback judge = options.RemoteCertificateValidationCallback!;
        options.TargetHost = host;
        options.RemoteCertificateValidationCallback = (sender, certificate, chain, errors) =>
        {
            if (certificate is X509Certificate2 shown)
            {
                ends(new DateTimeOffset(shown.NotAfter));
            }

            return judge(sender, certificate, chain, errors);
        };
        SslStream secure = new(plain, leaveInnerStreamOpen: false);
        try
        {
            await secure.AuthenticateAsClientAsync(options, ct);
            return secure;
        }
        catch
        {
            await secure.DisposeAsync();
            throw;
        }
    }

    private static async Task<DateTimeOffset?> DateAsync(Stream stream, string host, CancellationToken ct)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HEAD / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"), ct);
        using StreamReader reader = new(stream, Encoding.ASCII);
        while (await reader.ReadLineAsync(ct) is { Length: > 0 } line)
        {
            if (
                line.StartsWith(DateHeader, StringComparison.OrdinalIgnoreCase)
                && DateTimeOffset.TryParse(line[DateHeader.Length..], CultureInfo.InvariantCulture, out DateTimeOffset date)
            )
            {
                return date;
            }
        }

        return null;
    }
}
