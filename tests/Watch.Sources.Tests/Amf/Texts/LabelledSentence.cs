using Watch.Testing;

namespace Watch.Sources.Tests.Amf.Texts;

/// <summary>A text with what is printed in it, by field and event.</summary>
/// <param name="Title">What is hard about it.</param>
/// <param name="Events">For each event the fields that are printed; "?" is printed, and need not be read.</param>
public sealed record LabelledSentence(string Title, string Text, IReadOnlyList<IReadOnlyDictionary<string, string>> Events)
{
    public override string ToString() => Title;

    /// <summary>Those of <c>sentences.txt</c>, in their order.</summary>
    public static IReadOnlyList<LabelledSentence> All { get; } = [.. Read()];

    private static IEnumerable<LabelledSentence> Read()
    {
        string all = File.ReadAllText(Repository.PathTo("tests", "Watch.Sources.Tests", "Amf", "Texts", "sentences.txt"));
        foreach (string block in all.ReplaceLineEndings("\n").Split("\n= ")[1..])
        {
            string[] lines = block.Split('\n');
            string[] text = [.. lines[1..].TakeWhile(l => !l.StartsWith('>'))];
            yield return new LabelledSentence(
                lines[0],
                string.Join('\n', text).Trim(),
                [.. lines.Where(l => l.StartsWith('>')).Select(l => FieldsOf(l[1..]))]
            );
        }
    }

    private static Dictionary<string, string> FieldsOf(string line) =>
        line.Split(';', StringSplitOptions.TrimEntries)
            .Select(f => f.Split(':', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(f => f[0], f => f.Length == 1 ? "yes" : f[1], StringComparer.Ordinal);
}
