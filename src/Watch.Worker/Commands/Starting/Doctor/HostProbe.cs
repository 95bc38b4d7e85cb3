using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Watch.Sources.Http.Guarding;

namespace Watch.Worker.Commands.Starting.Doctor;

/// <summary>What a host answered to one connection.</summary>
/// <param name="Refusal">Why there is none, or null.</param>
/// <param name="IsTrust">Whether the refusal is about its certificate.</param>
/// <param name="Ends">When its certificate ends; null where it showed none.</param>
/// <param name="Date">The moment by its own clock; null where it told none.</param>
internal sealed record HostAnswer(string? Refusal, bool IsTrust, DateTimeOffset? Ends, DateTimeOffset? Date);

/// <summary>Connects to a host once, and asks for nothing but the head of an answer.</summary>
internal static class HostProbe
{
    private const string DateHeader = "Date:";
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    /// <summary>Tries it.</summary>
    /// <param name="host">The host.</param>
    /// <param name="port">The port.</param>
    /// <param name="trust">Whose certificates are believed; null for a connection without TLS.</param>
    /// <param name="asksDate">Whether it speaks HTTP and is asked for its date.</param>
    /// <param name="ct">Cancels it.</param>
    public static async Task<HostAnswer> TryAsync(string host, int port, NetworkSettings? trust, bool asksDate, CancellationToken ct)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(_patience);
        DateTimeOffset? ends = null;
        try
        {
            using TcpClient client = new();
            await client.ConnectAsync(host, port, limit.Token);
            await using Stream plain = client.GetStream();
            if (trust is null)
            {
                return new HostAnswer(null, false, null, asksDate ? await DateAsync(plain, host, limit.Token) : null);
            }

            RemoteCertificateValidationCallback judge = Certificates.Validation(trust);
            await using SslStream secure = new(
                plain,
                leaveInnerStreamOpen: false,
                (sender, certificate, chain, errors) =>
                {
                    ends = (certificate as X509Certificate2)?.NotAfter.ToUniversalTime();
                    return judge(sender, certificate, chain, errors);
                }
            );
            await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host }, limit.Token);
            return new HostAnswer(null, false, ends, asksDate ? await DateAsync(secure, host, limit.Token) : null);
        }
        catch (AuthenticationException e)
        {
            return new HostAnswer(e.Message, true, ends, null);
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return new HostAnswer(e.Message, false, ends, null);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new HostAnswer($"no answer in {_patience.TotalSeconds:0} s", false, ends, null);
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
