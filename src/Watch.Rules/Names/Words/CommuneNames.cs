using Watch.Rules.Text;

namespace Watch.Rules.Names.Words;

/// <summary>
/// The communes of France, those that others have taken in among them: a firm that bears such a name needs more than the name. They are
/// those of the code officiel géographique of 2026, by INSEE, as Etalab prints it (MIT); read when first asked for.
/// </summary>
internal static class CommuneNames
{
    private const string Resource = "Watch.Rules.Names.Words.communes.txt";

    private static readonly Lazy<HashSet<string>> _names = new(Read);

    /// <summary>Whether a folded name is one of them; its words stand with a blank between.</summary>
    public static bool Contains(string name) => _names.Value.Contains(name);

    private static HashSet<string> Read()
    {
        using Stream stream =
            typeof(CommuneNames).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using StreamReader reader = new(stream);
        HashSet<string> names = new(StringComparer.Ordinal);
        char[] folded = new char[Tokens.Longest];
        while (reader.ReadLine() is { } line)
        {
            names.Add(Folded(line, folded));
        }

        return names;
    }

    private static string Folded(string name, char[] buffer)
    {
        Tokens tokens = new(name, buffer);
        string folded = "";
        while (tokens.Next())
        {
            folded = folded.Length == 0 ? tokens.Word.ToString() : $"{folded} {tokens.Word}";
        }

        return folded;
    }
}
