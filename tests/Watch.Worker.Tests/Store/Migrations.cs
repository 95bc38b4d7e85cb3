using Watch.Worker.Store;

namespace Watch.Worker.Tests.Store;

/// <summary>The migrations that the program carries, to make stores as older programs left them.</summary>
internal static class Migrations
{
    private const string Prefix = "Watch.Worker.Store.Migrations.";

    /// <summary>The text of one, as in <c>Sqlite.log.0001-notices.sql</c>.</summary>
    public static string Text(string migration)
    {
        using StreamReader reader = new(typeof(IStores).Assembly.GetManifestResourceStream(Prefix + migration)!);
        return reader.ReadToEnd();
    }

    /// <summary>Makes a part as the program of that version did, as in <c>Sqlite.volet</c>.</summary>
    public static string UpTo(int version, string folder)
    {
        string[] names =
        [
            .. typeof(IStores)
                .Assembly.GetManifestResourceNames()
                .Where(n => n.StartsWith($"{Prefix}{folder}.", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Take(version)
                .Select(n => n[Prefix.Length..]),
        ];
        return string.Concat(
            names
                .Select((n, i) => $"{Text(n)}\nINSERT INTO schema_version VALUES ({i + 1}, '{n[(folder.Length + 1)..]}', 'then');\n")
                .Prepend("CREATE TABLE schema_version (version integer PRIMARY KEY, name text NOT NULL, applied_at text NOT NULL);\n")
        );
    }
}
