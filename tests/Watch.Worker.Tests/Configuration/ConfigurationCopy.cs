using Watch.Contracts.Routes;
using Watch.Testing;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Tests.Configuration;

/// <summary>A throw-away copy of a configuration folder, to be spoilt by a test.</summary>
internal sealed class ConfigurationCopy : IDisposable
{
    private const string Name = "config";

    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("watch-config-");

    private readonly string _original;

    private ConfigurationCopy(string original)
    {
        _original = original;
        foreach (string file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories))
        {
            Write(Path.GetRelativePath(original, file), File.ReadAllBytes(file));
        }
    }

    /// <summary>Of the smallest configuration that is right.</summary>
    public static ConfigurationCopy OfSmallest() => new(PathTo("Good"));

    /// <summary>Of the one the product comes with.</summary>
    public static ConfigurationCopy OfDefault() => new(Repository.PathTo("config"));

    /// <summary>A path beside these tests.</summary>
    public static string PathTo(params IEnumerable<string> parts) =>
        Repository.PathTo(["tests", "Watch.Worker.Tests", "Configuration", .. parts]);

    public string Folder => Path.Combine(_parent.FullName, Name);

    public void Write(string relative, byte[] bytes)
    {
        string path = Path.Combine(Folder, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    public void Write(string relative, string text) => Write(relative, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Makes a file what it was, or deletes it if it was not there.</summary>
    public void Restore(string relative)
    {
        string original = Path.Combine(_original, relative);
        if (File.Exists(original))
        {
            Write(relative, File.ReadAllBytes(original));
        }
        else
        {
            Delete(relative);
        }
    }

    public void Delete(string relative) => File.Delete(Path.Combine(Folder, relative));

    public LoadedConfiguration Load() => ConfigurationLoader.Load(Folder, Sources.All, Enum.GetValues<Volet>());

    /// <summary>The issues as they are printed, the folder being called <c>config</c>.</summary>
    public IReadOnlyList<string> Issues() => [.. Load().Issues.Select(i => i.ToString().Replace(Folder, Name, StringComparison.Ordinal))];

    /// <summary>The issues as <c>check</c> prints them in a language.</summary>
    public IReadOnlyList<string> Issues(MessageLanguage language) =>
        [.. Load().Issues.Select(i => IssueWording.ToLine(i, language).Replace(Folder, Name, StringComparison.Ordinal))];

    public void Dispose() => _parent.Delete(recursive: true);
}
