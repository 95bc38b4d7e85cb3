using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;

namespace Watch.Testing;

/// <summary>How a server writes its index pages.</summary>
public enum IndexStyle
{
    /// <summary>nginx: preformatted, <c>23-Nov-2026 07:05</c>.</summary>
    Nginx,

    /// <summary>Apache with a table, sorting links and icons, <c>2026-11-23 07:05</c>.</summary>
    ApacheTable,

    /// <summary>Apache, preformatted, with absolute addresses.</summary>
    ApachePre,
}

/// <summary>A real HTTP server on loopback with the folders of a publisher.</summary>
public sealed class LoopbackSite : IDisposable
{
    public const string Base = "/OPENDATA/BODACC/";

    // Below the ports that systems give to whoever asks for any.
    private const int FirstPort = 20_000;
    private const int LastPort = 32_000;

    private readonly HttpListener _listener;
    private readonly ConcurrentDictionary<string, Func<HttpListenerContext, Task>> _replies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (byte[] Content, DateOnly Modified)> _files = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopped = new();
    private readonly int _port;

    public LoopbackSite(IndexStyle style = IndexStyle.Nginx)
    {
        Style = style;
        (_listener, _port) = Start();
        _ = ServeAsync();
    }

    public IndexStyle Style { get; }

    public Uri Address => new($"http://127.0.0.1:{_port}{Base}");

    public ConcurrentQueue<string> Requests { get; } = [];

    public ConcurrentQueue<string> UserAgents { get; } = [];

    public IReadOnlyList<string> Downloads => [.. Requests.Where(r => !r.EndsWith('/')).Select(r => r[(r.LastIndexOf('/') + 1)..])];

    public void Put(string path, byte[] content, DateOnly? modified = null) =>
        _files[Base + path] = (content, modified ?? new DateOnly(2026, 11, 23));

    public void Remove(string path) => _files.TryRemove(Base + path, out _);

    public void Clear() => _files.Clear();

    public void Reply(string path, Func<HttpListenerContext, Task> reply) => _replies[Base + path] = reply;

    /// <summary>Answers for the file that says who may ask for what.</summary>
    public void ReplyToRobots(Func<HttpListenerContext, Task> reply) => _replies["/robots.txt"] = reply;

    public void Heal(string path) => _replies.TryRemove(Base + path, out _);

    public static Func<HttpListenerContext, Task> Status(int status) =>
        context =>
        {
            context.Response.StatusCode = status;
            context.Response.Close();
            return Task.CompletedTask;
        };

    /// <summary>Sends whoever asks away, for so many seconds.</summary>
    public static Func<HttpListenerContext, Task> ComeBackAfter(int seconds) =>
        context =>
        {
            context.Response.Headers["Retry-After"] = seconds.ToString(CultureInfo.InvariantCulture);
            return Status(429)(context);
        };

    public static Func<HttpListenerContext, Task> Html(string text) =>
        context => WriteAsync(context, Encoding.UTF8.GetBytes(text), "text/html");

    public static Func<HttpListenerContext, Task> Redirect(string location) =>
        context =>
        {
            context.Response.Redirect(location);
            context.Response.Close();
            return Task.CompletedTask;
        };

    /// <summary>Announces the whole and closes in the middle of it.</summary>
    public static Func<HttpListenerContext, Task> Cut(byte[] content) =>
        async context =>
        {
            context.Response.ContentLength64 = content.Length;
            await context.Response.OutputStream.WriteAsync(content.AsMemory(0, content.Length / 2));
            await context.Response.OutputStream.FlushAsync();
            context.Response.Abort();
        };

    /// <summary>Sends a part in chunks, without announcing a length, and ends it properly.</summary>
    public static Func<HttpListenerContext, Task> CutInChunks(byte[] content) =>
        async context =>
        {
            context.Response.SendChunked = true;
            await context.Response.OutputStream.WriteAsync(content.AsMemory(0, content.Length / 2));
            context.Response.Close();
        };

    public Func<HttpListenerContext, Task> Hang(TaskCompletionSource asked) =>
        async _ =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, _stopped.Token);
        };

    public static Task WriteAsync(HttpListenerContext context, byte[] content, string type)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength64 = content.Length;
        context.Response.OutputStream.Write(content);
        context.Response.Close();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _stopped.Cancel();
        _listener.Close();
        _stopped.Dispose();
    }

    // A listener that could not start cannot be started again.
    private static (HttpListener Listener, int Port) Start()
    {
        for (int attempt = 0; ; attempt++)
        {
            int port = Random.Shared.Next(FirstPort, LastPort);
            HttpListener listener = new();
            listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            try
            {
                listener.Start();
                return (listener, port);
            }
            catch (HttpListenerException) when (attempt < 50)
            {
                // The port is another's, and a listener that failed is of no more use; the next one may be free.
            }
        }
    }

    private async Task ServeAsync()
    {
        while (!_stopped.IsCancellationRequested)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception ex) when (ex is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = AnswerAsync(context);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        string path = context.Request.Url!.AbsolutePath;
        Requests.Enqueue(context.Request.RawUrl!);
        UserAgents.Enqueue(context.Request.UserAgent ?? "");
        try
        {
            await (_replies.TryGetValue(path, out Func<HttpListenerContext, Task>? reply) ? reply(context) : OrdinaryAsync(context, path));
        }
        catch (Exception ex) when (ex is HttpListenerException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            // The client or the test went away.
        }
    }

    private Task OrdinaryAsync(HttpListenerContext context, string path)
    {
        if (_files.TryGetValue(path, out (byte[] Content, DateOnly Modified) file))
        {
            return WriteAsync(context, file.Content, "application/octet-stream");
        }

        List<(string Name, DateOnly Modified)> children =
        [
            .. _files
                .Where(f => f.Key.StartsWith(path, StringComparison.Ordinal))
                .Select(f => (Name: ChildOf(path, f.Key), f.Value.Modified))
                .DistinctBy(c => c.Name)
                .OrderBy(c => c.Name, StringComparer.Ordinal),
        ];
        return path.EndsWith('/') && (children.Count > 0 || path == Base)
            ? WriteAsync(context, Encoding.UTF8.GetBytes(Index(path, children)), "text/html; charset=utf-8")
            : Status(404)(context);
    }

    private static string ChildOf(string folder, string path)
    {
        string rest = path[folder.Length..];
        int slash = rest.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? rest : rest[..(slash + 1)];
    }

    private string Index(string path, List<(string Name, DateOnly Modified)> children) =>
        Style switch
        {
            IndexStyle.Nginx =>
                $"<html><head><title>Index of {path}</title></head><body><h1>Index of {path}</h1><hr><pre><a href=\"../\">../</a>\n"
                    + string.Concat(
                        children.Select(c =>
                            Invariant($"<a href=\"{c.Name}\">{c.Name}</a>      {c.Modified:dd-MMM-yyyy} 07:05      1234\n")
                        )
                    )
                    + "</pre><hr></body></html>",
            IndexStyle.ApacheTable =>
                $"<html><body><h1>Index of {path}</h1><table><tr><th><a href=\"?C=N;O=D\">Name</a></th><th><a href=\"?C=M;"
                    + "O=A\">Last modified</a></th></tr>"
                    + "<tr><td><img src=\"/icons/back.gif\"></td><td><a href=\"/OPENDATA/\">Parent Directory</a></td><td>&nbsp;</td></tr>"
                    + string.Concat(
                        children.Select(c =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"<tr><td valign=\"top\"><img src=\"/icons/x.gif\"></td><td><a href=\"{c.Name}\">{c.Name}</a>"
                                    + $"</td><td align=\"right\">{c.Modified:yyyy-MM-dd} 07:05  </td><td>1.2M</td></tr>"
                            )
                        )
                    )
                    + "</table><address>Apache</address><a "
                    + "href=\"https://elsewhere.invalid/OPENDATA/BODACC/RCS-A_BXA20269999.taz\">mirror</a></body></html>",
            _ => $"<html><body><pre><a href=\"?N=D\">Name</a> <a href=\"{path}\">here</a> <a href=\"/OPENDATA/\">Parent Directory</a>\n"
                + string.Concat(
                    children.Select(c =>
                        Invariant(
                            $"<img> <a href=\"http://127.0.0.1:{_port}{path}{c.Name}\">{c.Name}</a>  {c.Modified:yyyy-MM-dd} 07:05  1M\n"
                        )
                    )
                )
                + "</pre></body></html>",
        };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
