namespace Watch.Sources.Http.Guarding;

/// <summary>
/// Sees to it that a request is made once: the handler sends one whose connection was closed without an answer again by itself, past pause,
/// quota and circuit. What was answered may go on over another connection: a proxy asks for its password so.
/// </summary>
internal static class AskedOnce
{
    private static readonly HttpRequestOptionsKey<Sending> _key = new("watch.sending");
    private static readonly AsyncLocal<Sending?> _sending = new();

    /// <summary>What is sent from here on, by this flow, is one request.</summary>
    public static void Begin(HttpRequestMessage request)
    {
        Sending sending = new();
        request.Options.Set(_key, sending);
        _sending.Value = sending;
    }

    /// <summary>Notes that a connection is made for a request; throws where it is the second and the first gave no answer.</summary>
    public static void Connect(HttpRequestMessage request)
    {
        if (!request.Options.TryGetValue(_key, out Sending? sending))
        {
            return;
        }

        if (!sending.IsAnswered && (sending.IsConnected || sending.Over is not null))
        {
            throw new ClosedUnansweredException();
        }

        (sending.IsConnected, sending.IsAnswered, sending.Over) = (true, false, null);
    }

    /// <summary>Notes that something is written to a connection; throws where another bore the request and gave no answer.</summary>
    public static void Write(Stream connection)
    {
        if (_sending.Value is not { } sending)
        {
            return;
        }

        if (sending.Over is not null && sending.Over != connection && !sending.IsAnswered)
        {
            throw new ClosedUnansweredException();
        }

        (sending.Over, sending.IsAnswered) = (connection, sending.IsAnswered && sending.Over == connection);
    }

    /// <summary>Notes that something came over a connection.</summary>
    public static void Read(Stream connection)
    {
        if (_sending.Value is { } sending && sending.Over == connection)
        {
            sending.IsAnswered = true;
        }
    }

    private sealed class Sending
    {
        public Stream? Over { get; set; }

        public bool IsConnected { get; set; }

        public bool IsAnswered { get; set; }
    }
}

/// <summary>The server closed the connection without an answer.</summary>
internal sealed class ClosedUnansweredException() : IOException("the server closed the connection without an answer");
