using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Worker.Store;

namespace Watch.Worker.Delivering;

/// <summary>The folder of a route while a batch is written to it.</summary>
internal sealed class RouteFolder(string dataFolder, Route route)
{
    /// <summary>The folder of all messages of a volet, within its own.</summary>
    public const string Folder = "alerts";

    private readonly HashSet<string> _made = [];
    private readonly Lazy<Dictionary<string, string>> _byShortId = new(() => ByShortId(PathOf(dataFolder, route)));

    /// <summary>Its path; that of the bridge stands on the side of those who read it.</summary>
    public string Path { get; } = PathOf(dataFolder, route);

    /// <summary>Writes what of a message does not stand there yet, the JSON last; false where all of it did.</summary>
    public bool Write(MessageFiles files)
    {
        string folder = FolderOf(files);
        if (_made.Add(folder))
        {
            PrivateData.Create(folder);
        }

        bool text = WholeFile.Write(System.IO.Path.Combine(folder, files.Name + ".txt"), files.Text.Span);
        bool page = files.Page is { } html && WholeFile.Write(System.IO.Path.Combine(folder, files.Name + ".html"), html.Span);
        bool json = WholeFile.Write(System.IO.Path.Combine(folder, files.Name + ".json"), files.Json.Span);
        return text || page || json;
    }

    // A correction may show another notice than the first message did; it stands beside it all the same.
    private string FolderOf(MessageFiles files) =>
        System.IO.Path.Combine(
            Path,
            files.IsLater && _byShortId.Value.GetValueOrDefault(files.ShortId) is { } earlier ? earlier : files.Folder
        );

    /// <summary>Where the messages of a route stand.</summary>
    public static string PathOf(string dataFolder, Route route) =>
        System.IO.Path.Combine(dataFolder, route.Carrier.ToKebabCase(), Folder, route.Name);

    private static Dictionary<string, string> ByShortId(string route)
    {
        Dictionary<string, string> folders = new(StringComparer.Ordinal);
        foreach (string folder in Directory.Exists(route) ? Directory.EnumerateDirectories(route) : [])
        {
            string name = System.IO.Path.GetFileName(folder);
            folders.TryAdd(name[(name.LastIndexOf('_') + 1)..], name);
        }

        return folders;
    }
}
