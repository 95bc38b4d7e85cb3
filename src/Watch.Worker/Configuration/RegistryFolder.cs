using Watch.Worker.Configuration.Firms;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration;

/// <summary>
/// Reads the names of a register that stand in <c>names/</c>, one a line, UTF-8 or windows-1252: how common words are is learnt from them.
/// The folder need not be there.
/// </summary>
internal static class RegistryFolder
{
    private const string Name = "names";

    /// <summary>The names of all files; none where there is no folder, or what is wrong was reported.</summary>
    public static IReadOnlyList<string> Read(ConfigurationFolder files)
    {
        if (!Directory.Exists(files.PathTo(Name)))
        {
            return [];
        }

        string[] lists =
        [
            .. Directory
                .EnumerateFiles(files.PathTo(Name), "*.txt")
                .Order(StringComparer.Ordinal)
                .Select(p => $"{Name}/{Path.GetFileName(p)}"),
        ];
        if (lists.Length == 0)
        {
            files.ReportOn(Name, null).Error(Position.WholeFile, "no *.txt in this folder", ["names of a register, one a line"]);
        }

        return [.. lists.SelectMany(list => files.Bytes(list, files.ReportOn(list, null)) is { } bytes ? LinesOf(bytes) : [])];
    }

    private static string[] LinesOf(byte[] bytes) =>
        FirmCsv.Decode(bytes).Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
