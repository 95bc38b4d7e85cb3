using System.Text;
using Watch.Contracts.Routes;
using Watch.Rules.Technologies;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration;

/// <summary>The files of a configuration folder; what cannot be read is an issue.</summary>
internal sealed class ConfigurationFolder(string folder, ICollection<ConfigurationIssue> issues)
{
    private const long LargestFile = 16L * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The title lists of technologies, read when they are first asked for.</summary>
    private Lazy<TechnologySchemes> Schemes => field ??= new Lazy<TechnologySchemes>(() => TechnologyFolder.Read(this));

    /// <summary>The names of a register, read when they are first asked for.</summary>
    public IReadOnlyList<string> Registry => field ??= RegistryFolder.Read(this);

    /// <summary>Where a path below the folder stands on disk.</summary>
    public string PathTo(string relative) => Path.Combine(folder, relative);

    /// <summary>The report of a file, named from the folder as it was given.</summary>
    public FileReport ReportOn(string relative, Volet? volet) =>
        new($"{folder.Replace('\\', '/').TrimEnd('/')}/{relative}", volet, issues) { Schemes = Schemes };

    /// <summary>The <c>*.yml</c> of a subfolder that need not be there, by name.</summary>
    public IReadOnlyList<string> ListIfAny(string relative, Volet? volet) =>
        Directory.Exists(PathTo(relative)) ? List(relative, volet) : [];

    /// <summary>The <c>*.yml</c> of a subfolder, by name; none is an error, another file a warning.</summary>
    public IReadOnlyList<string> List(string relative, Volet? volet)
    {
        FileReport report = ReportOn(relative, volet);
        try
        {
            string[] names = [.. Directory.EnumerateFiles(PathTo(relative)).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];
            foreach (string other in names.Where(n => !IsYaml(n)))
            {
                ReportOn($"{relative}/{other}", volet).Warning(Position.WholeFile, $"a file named '{other}'", ["*.yml"], "it is not read");
            }

            string[] found = [.. names.Where(IsYaml).Select(n => $"{relative}/{n}")];
            if (found.Length == 0)
            {
                report.Error(Position.WholeFile, "no *.yml in this folder", ["one file or more"]);
            }

            return found;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report.Error(Position.WholeFile, "no folder that can be read", [], e.Message);
            return [];
        }
    }

    /// <summary>The nodes of a YAML file; null, and reported, when it is missing, empty or broken.</summary>
    public YamlNode? Yaml(string relative, FileReport report)
    {
        if (Bytes(relative, report) is not { } bytes)
        {
            return null;
        }

        try
        {
            string text = StrictUtf8.GetString(bytes);
            text = text.StartsWith('\uFEFF') ? text[1..] : text;
            report.Show(text);
            return YamlTree.Read(text, report);
        }
        catch (DecoderFallbackException e)
        {
            report.Error(PlaceOf(bytes.AsSpan(0, e.Index)), $"the byte {bytes[e.Index]:X2}", ["UTF-8"], "save the file as UTF-8");
            return null;
        }
    }

    /// <summary>The bytes of a file; null, and reported, when it cannot be read.</summary>
    public byte[]? Bytes(string relative, FileReport report)
    {
        try
        {
            FileInfo file = new(PathTo(relative));
            if (file.Exists && file.Length > LargestFile)
            {
                report.Error(Position.WholeFile, $"a file of {file.Length} bytes", [$"{LargestFile} bytes"]);
                return null;
            }

            return File.ReadAllBytes(file.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report.Error(Position.WholeFile, "no file that can be read", [], e.Message);
            return null;
        }
    }

    private static bool IsYaml(string name) => name.EndsWith(".yml", StringComparison.Ordinal);

    private static Position PlaceOf(ReadOnlySpan<byte> before) =>
        new(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
}
