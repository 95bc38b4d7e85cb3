using System.Reflection;
using Watch.Rules.Places;

namespace Watch.Worker.Commands.Starting;

/// <summary>Writes the first configuration: the files of <c>Template</c>, with region, firms and routes of whoever begins.</summary>
internal static class InitFolder
{
    private const string Prefix = "template/";
    private const string FirmsWithout = "defensive/firms.csv";
    private const string RoutesFile = "defensive/routes.yml";

    /// <summary>Writes it.</summary>
    /// <param name="folder">The folder, which is made.</param>
    /// <param name="region">As <see cref="Regions"/> names it.</param>
    /// <param name="firms">The file of firms, which is copied; empty for none.</param>
    /// <param name="routes">The routes of the defensive volet.</param>
    public static void Write(string folder, string region, string firms, IReadOnlyList<string> routes)
    {
        Assembly assembly = typeof(InitFolder).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            string relative = name[Prefix.Length..];
            if (relative == FirmsWithout && firms.Length > 0)
            {
                continue;
            }

            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
            string text = Filled(reader.ReadToEnd(), region, routes);
            Save(folder, relative, relative == RoutesFile ? $"{text}{RouteLines(routes)}" : text);
        }

        if (firms.Length > 0)
        {
            File.Copy(firms, Path.Combine(folder, "defensive", $"firms{Path.GetExtension(firms).ToLowerInvariant()}"));
        }
    }

    private static string Filled(string text, string region, IReadOnlyList<string> routes) =>
        text.Replace("{region}", Title(region), StringComparison.Ordinal)
            .Replace("{first}", routes[0], StringComparison.Ordinal)
            .Replace(
                "{departements}",
                string.Join(", ", Regions.DepartementsOf(region)!.Select(d => $"\"{d}\"")),
                StringComparison.Ordinal
            );

    // As in Auvergne, Pays-de-la-Loire.
    private static string Title(string region) =>
        string.Join('-', region.Split('-').Select(w => w is "de" or "la" or "d" ? w : char.ToUpperInvariant(w[0]) + w[1..]));

    private static string RouteLines(IReadOnlyList<string> routes) =>
        string.Concat(routes.Select(r => $"- name: {r}\n  reader: à compléter\n"));

    private static void Save(string folder, string relative, string text)
    {
        string path = Path.Combine(folder, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
