using System.Reflection;
using System.Text;
using Watch.Contracts.Routes;
using Watch.Rules.Places;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Starting;

/// <summary>Writes the first configuration: the files of <c>Template</c>, with region, firms and routes of whoever begins.</summary>
internal static class InitFolder
{
    private const string Prefix = "template/";
    private const string Defensive = "defensive/";
    private const string FirmsWithout = $"{Defensive}firms.csv";
    private const string RoutesFile = $"{Defensive}routes.yml";

    /// <summary>Writes it.</summary>
    /// <param name="folder">The folder, which is made.</param>
    /// <param name="region">As <see cref="Regions"/> names it.</param>
    /// <param name="firms">The file of firms, which is copied; empty for none.</param>
    /// <param name="routes">The routes of the defensive volet, one that is no bridge among them: its rules write to the first such.</param>
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
            using MemoryStream written = new(Encoding.UTF8.GetBytes(relative == RoutesFile ? $"{text}{RouteLines(routes)}" : text));
            Save(folder, relative, written);
        }

        if (firms.Length > 0)
        {
            using FileStream list = File.OpenRead(firms);
            Save(folder, $"{Defensive}firms{Path.GetExtension(firms).ToLowerInvariant()}", list);
        }
    }

    private static string Filled(string text, string region, IReadOnlyList<string> routes) =>
        text.Replace("{region}", Title(region), StringComparison.Ordinal)
            .Replace("{first}", routes.First(r => !Route.Parse(r).IsBridge), StringComparison.Ordinal)
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

    // Who is watched is for the defensive volet alone to read, here as in the data folder.
    private static void Save(string folder, string relative, Stream content)
    {
        string path = Path.Combine(folder, relative);
        string parent = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        if (!relative.StartsWith(Defensive, StringComparison.Ordinal))
        {
            Directory.CreateDirectory(parent);
            using FileStream open = File.Create(path);
            content.CopyTo(open);
            return;
        }

        PrivateData.Create(parent);
        using FileStream file = PrivateData.Open(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        content.CopyTo(file);
    }
}
