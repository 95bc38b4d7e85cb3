namespace Watch.Sources.Http.Guarding;

/// <summary>
/// Sees to it that a request is made once: the handler sends one whose connection was closed without an answer again by itself, past pause,
/// quota and circuit.
/// </summary>
internal static class AskedOnce
{
    private static readonly HttpRequestOptionsKey<bool> _connected = new("watch.connected");
    private static readonly AsyncLocal<Sending?> _sending = new();

    /// <summary>What is sent from here on, by this flow, is one request.</summary>
    public static void Begin() => _sending.Value = new Sending();

    /// <summary>Notes that a connection is made for a request; throws where that is its second.</summary>
    public static void Connect(HttpRequestMessage request)
    {
        if (request.Options.TryGetValue(_connected, out bool isConnected) && isConnected)
        {
            throw new ClosedUnansweredException();
        }

        request.Options.Set(_connected, true);
    }

    /// <summary>Notes that something is written to a connection; throws where the request was sent over another.</summary>
    public static void Write(Stream connection)
    {
        if (_sending.Value is not { } sending)
        {
            return;
        }

        sending.Over ??= connection;
        if (sending.Over != connection)
        {
            throw new ClosedUnansweredException();
        }
    }

    private sealed class Sending
    {
        public Stream? Over { get; set; }
    }
}

/// <summary>The server closed the connection without an answer.</summary>
internal sealed class ClosedUnansweredException() : IOException("the server closed the connection without an answer");
