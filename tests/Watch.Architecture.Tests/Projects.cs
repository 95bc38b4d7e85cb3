using System.Xml.Linq;
using Watch.Testing;

namespace Watch.Architecture.Tests;

/// <summary>What a project says it needs, and what its assembly really refers to.</summary>
internal static class Projects
{
    /// <summary>The root namespace of a type's project: the two first words of its own.</summary>
    public static string RootOf(Type resident) => string.Join('.', resident.Namespace!.Split('.').Take(2));

    /// <summary>The text of a project file in <c>src</c>.</summary>
    public static string Read(string project) => File.ReadAllText(Repository.PathTo("src", project, $"{project}.csproj"));

    /// <summary>The projects that a project file refers to.</summary>
    public static IReadOnlyList<string> ProjectsOf(string text) =>
        [
            .. Includes(text, "ProjectReference")
                .Select(p => Path.GetFileNameWithoutExtension(p.Replace('\\', '/')))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The packages that a project file refers to.</summary>
    public static IReadOnlyList<string> PackagesOf(string text) =>
        [.. Includes(text, "PackageReference"), .. Includes(text, "FrameworkReference")];

    /// <summary>The assemblies that the compiled code of a type's project refers to, those of the runtime apart.</summary>
    public static IReadOnlyList<string> ReferencesOf(Type resident) =>
        [
            .. resident
                .Assembly.GetReferencedAssemblies()
                .Select(a => a.Name!)
                .Where(name => !File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, $"{name}.dll")))
                .Order(StringComparer.Ordinal),
        ];

    private static IEnumerable<string> Includes(string text, string element) =>
        XDocument.Parse(text).Descendants(element).Select(e => e.Attribute("Include")!.Value);
}
