namespace Watch.Sources.Containers;

/// <summary>What is made of the names in folders and archives.</summary>
internal static class EntryName
{
    private const int MaxLength = 512;

    private static readonly string[] Archives = [".taz", ".tar", ".gz", ".tgz", ".zip"];

    // Not opened, and so refused by name: passed over they would be missing without a word.
    private static readonly string[] Foreign = [".bz2", ".xz", ".7z", ".rar", ".zst"];

    private static readonly string[] Documents = [".xml", ".json", ".jsonl", ".csv"];
    private static readonly string[] Pages = [".pdf"];

    /// <summary>True where the name promises an archive.</summary>
    public static bool IsArchive(string name) => HasExtension(name, Archives);

    /// <summary>True where the name promises data; hidden files and the shadows that a Mac adds are none.</summary>
    public static bool IsData(string name)
    {
        string file = name[(name.LastIndexOf('/') + 1)..];
        return !file.StartsWith('.')
            && !name.Contains("__MACOSX/", StringComparison.Ordinal)
            && (HasExtension(file, Archives) || HasExtension(file, Foreign) || HasExtension(file, Documents));
    }

    /// <summary>
    /// As <see cref="IsData"/>, of a file that lies in a folder: a PDF is one there. In an archive it is a copy of the record beside it.
    /// </summary>
    public static bool IsDataOfFolder(string name) => IsData(name) || (IsData(name + Documents[0]) && HasExtension(name, Pages));

    /// <summary>
    /// True for a name that leaves its archive: with a drive, a share, or a step upwards. A slash at its beginning is how the INPI packs
    /// each of its records, and goes nowhere.
    /// </summary>
    public static bool IsOdd(string name) =>
        name.StartsWith('\\') || name.AsSpan().IndexOf(':') == 1 || name.Split('/', '\\').Contains("..", StringComparer.Ordinal);

    /// <summary>The name as it is shown: forward slashes, no step up or down, no control character, bounded.</summary>
    public static string Clean(string name)
    {
        string shown = string.Concat(
            name.Take(MaxLength)
                .Select(c =>
                    c == '\\' ? '/'
                    : char.IsControl(c) || char.IsSurrogate(c) ? '?'
                    : c
                )
        );
        IEnumerable<string> steps = shown.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(s => s is not ("." or ".."));
        return string.Join('/', steps) is { Length: > 0 } clean ? clean : "unnamed";
    }

    /// <summary>The name of what a gzip layer holds: that of the layer without <c>.gz</c>.</summary>
    public static string Unzipped(string name)
    {
        string file = name[(name.LastIndexOf('/') + 1)..];
        string stem = Path.GetFileNameWithoutExtension(file);
        return $"{name}/{(HasExtension(file, Archives) && stem.Length > 0 ? stem : file)}";
    }

    private static bool HasExtension(string name, string[] extensions) =>
        extensions.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
