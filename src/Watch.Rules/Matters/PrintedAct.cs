using System.Buffers;
using Watch.Contracts.Notices;

namespace Watch.Rules.Matters;

/// <summary>
/// Which notices print one act: the project of a merger, a demerger or a contribution is printed in the file of each firm, with the same
/// prose. Two acts have two proses; whatever is printed otherwise is taken for another.
/// </summary>
public static class PrintedAct
{
    private const string Prefix = "act-";

    // A shorter prose names no act: the same words stand above many.
    private const int FewestLetters = 300;

    /// <summary>The name of the act that a notice prints; null where it prints none that could be known again.</summary>
    public static string? KeyOf(Notice notice) =>
        notice is { Type: NoticeType.Initial, Corrects: null, Text: { Length: >= FewestLetters } text }
        && notice.Events.Any(e => ProjectKinds.Has(e.Kind))
        && LettersOf(text) is { Length: >= FewestLetters } letters
            ? Prefix + StoryHash.Of($"{notice.Source}\n{letters}")
            : null;

    /// <summary>The act that at least two of these notices print, which names them all; null where there is none.</summary>
    public static string? MatterOf(IReadOnlyCollection<Notice> members) =>
        members.Count < 2
            ? null
            : members
                .Select(KeyOf)
                .OfType<string>()
                .GroupBy(k => k, StringComparer.Ordinal)
                .Where(g => g.Skip(1).Any())
                .Select(g => g.Key)
                .Min(StringComparer.Ordinal);

    private static string LettersOf(string text)
    {
        char[] letters = ArrayPool<char>.Shared.Rent(text.Length);
        int count = 0;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters[count++] = char.ToUpperInvariant(c);
            }
        }

        string found = new(letters, 0, count);
        ArrayPool<char>.Shared.Return(letters);
        return found;
    }
}
